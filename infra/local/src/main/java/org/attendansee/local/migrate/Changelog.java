package org.attendansee.local.migrate;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParser;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;

/**
 * The changelog as it lies in the sources, so that a change can be tried before anything is built. The services carry
 * the same files, under the same names, in their jars.
 *
 * @param resources the folder that holds {@code db/changelog}
 */
public record Changelog(Path resources) {

    static final String MASTER = "db/changelog/db.changelog-master.yaml";

    /** @throws MigrationException when there is no changelog */
    public Changelog {
        if (Files.notExists(resources.resolve(MASTER))) {
            throw new MigrationException("No changelog at " + resources.resolve(MASTER));
        }
    }

    /** The one of a checkout. */
    public static Changelog ofProject(Path root) {
        return new Changelog(root.resolve("common/src/main/resources"));
    }

    /** The folder of the features. */
    Path folder() {
        return resources.resolve("db/changelog");
    }

    Path master() {
        return resources.resolve(MASTER);
    }

    ResourceAccessor accessor() {
        try {
            return new DirectoryResourceAccessor(resources);
        } catch (FileNotFoundException e) {
            throw new MigrationException("The folder " + resources + " is gone", e);
        }
    }

    /** Parses the files; a change can be named by its id alone, so each id occurs once. */
    DatabaseChangeLog parse(Database database) throws LiquibaseException {
        ResourceAccessor accessor = accessor();
        ChangeLogParser parser = ChangeLogParserFactory.getInstance().getParser(MASTER, accessor);
        DatabaseChangeLog parsed = parser.parse(MASTER, new ChangeLogParameters(database), accessor);
        requireDistinctIds(parsed.getChangeSets());
        return parsed;
    }

    private static void requireDistinctIds(List<ChangeSet> changeSets) {
        Map<String, Long> occurrences = changeSets.stream()
                .map(ChangeSet::getId)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        occurrences.forEach((id, count) -> {
            if (count > 1) {
                throw new MigrationException("The changelog has " + count + " changesets of the id " + id);
            }
        });
    }
}
