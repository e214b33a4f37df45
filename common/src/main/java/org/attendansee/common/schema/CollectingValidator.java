package org.attendansee.common.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.extract.spi.ColumnInformation;
import org.hibernate.tool.schema.extract.spi.SequenceInformation;
import org.hibernate.tool.schema.extract.spi.TableInformation;
import org.hibernate.tool.schema.internal.DefaultSchemaFilter;
import org.hibernate.tool.schema.internal.GroupedSchemaValidatorImpl;
import org.hibernate.tool.schema.internal.HibernateSchemaManagementTool;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.hibernate.tool.schema.spi.SchemaValidator;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate's validator throws at the first difference; this one goes on to the next column, table or sequence. The
 * judgement stays Hibernate's, for which it has no public extension point: these classes are internal to it.
 */
final class CollectingValidator extends GroupedSchemaValidatorImpl {

    private static final String HIBERNATES_PREFIX = "^Schema.validation: ";

    private final Differences differences;

    private CollectingValidator(HibernateSchemaManagementTool tool, Differences differences) {
        super(tool, DefaultSchemaFilter.INSTANCE);
        this.differences = differences;
    }

    /** What was found, in Hibernate's words. */
    static final class Differences {

        private final List<String> found = new ArrayList<>();

        private void collect(Runnable validation) {
            try {
                validation.run();
            } catch (SchemaManagementException e) {
                add(String.valueOf(e.getMessage()).replaceFirst(HIBERNATES_PREFIX, ""));
            }
        }

        private void add(String difference) {
            found.add(difference);
        }

        List<String> found() {
            return List.copyOf(found);
        }
    }

    /** The tool that hands out this validator. */
    static final class Tool extends HibernateSchemaManagementTool {

        private final Differences differences;

        Tool(Differences differences) {
            this.differences = differences;
        }

        @Override
        public SchemaValidator getSchemaValidator(Map<String, Object> options) {
            return new CollectingValidator(this, differences);
        }
    }

    /** Walks through the columns itself, because Hibernate stops at the first that is missing. */
    @Override
    protected void validateTable(
            Table table,
            @Nullable TableInformation actual,
            Metadata metadata,
            ExecutionOptions options,
            Dialect dialect) {
        if (actual == null) {
            differences.collect(() -> super.validateTable(table, null, metadata, options, dialect));
            return;
        }
        for (Column column : table.getColumns()) {
            ColumnInformation found = actual.getColumn(Identifier.toIdentifier(column.getQuotedName()));
            if (found == null) {
                differences.add(
                        "missing column [%s] in table [%s]".formatted(column.getName(), table.getQualifiedTableName()));
            } else {
                validateColumnType(table, column, found, metadata, dialect);
            }
        }
    }

    @Override
    protected void validateColumnType(
            Table table, Column column, ColumnInformation actual, Metadata metadata, Dialect dialect) {
        differences.collect(() -> super.validateColumnType(table, column, actual, metadata, dialect));
    }

    @Override
    protected void validateSequence(Sequence sequence, @Nullable SequenceInformation actual) {
        differences.collect(() -> super.validateSequence(sequence, actual));
    }
}
