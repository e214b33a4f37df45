package org.attendansee.api.ui;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attendansee.api.web.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the web interface in every language, against the scripts that ask for them. */
class MessagesTest {

    private static final Path FILES = Path.of("src/main/resources/static/app");
    private static final Pattern ASKED = Pattern.compile("\\bt\\(\\s*'([^']+)'");
    private static final Pattern ASKED_BY_NUMBER = Pattern.compile("\\bn\\(\\s*'([^']+)'");
    private static final Path SERVER = Path.of("src/main/java");
    private static final Pattern REASON = Pattern.compile("Reason\\.of\\(\\s*\"([a-z-]+)\"");
    private static final Pattern KEY = Pattern.compile("(?m)^  \"([^\"]+)\":");
    private static final Pattern VALUE = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyLanguageHasTheTextsThatScriptsAskForAndNoOthers(String language) {
        TreeSet<String> asked = asked();
        asked.addAll(problems());
        asked.addAll(reasons());

        assertThat(asked).as("asked for").hasSizeGreaterThan(100);
        assertThat(messages(language).keySet()).containsExactlyElementsOf(asked);
    }

    @Test
    void everyLanguageHasTheSameTextsInTheSameOrder() {
        assertThat(messages("de").keySet())
                .containsExactlyElementsOf(messages("en").keySet());
        assertThat(inTheFile("de")).isEqualTo(inTheFile("en")).isSorted();
    }

    @Test
    void textsHaveTheSameGapsInEveryLanguage() {
        Map<String, String> german = messages("de");

        messages("en")
                .forEach(
                        (key, text) -> assertThat(gaps(german.get(key))).as(key).isEqualTo(gaps(text)));
    }

    @Test
    void noTextIsEmpty() {
        assertThat(messages("en").values()).noneMatch(String::isBlank);
        assertThat(messages("de").values()).noneMatch(String::isBlank);
    }

    private static TreeSet<String> asked() {
        String scripts = sources(FILES, ".js");
        Stream<String> single = ASKED.matcher(scripts).results().map(found -> found.group(1));
        Stream<String> plural = ASKED_BY_NUMBER
                .matcher(scripts)
                .results()
                .flatMap(found -> Stream.of(found.group(1) + ".one", found.group(1) + ".other"));
        return Stream.concat(single, plural).collect(toCollection(TreeSet::new));
    }

    /** A text for every type of problem, which {@code api/problem.js} asks for by its code. */
    private static List<String> problems() {
        return Arrays.stream(ProblemType.values())
                .map(type -> "problem." + type.code())
                .toList();
    }

    /**
     * A text for every reason for which the server rejects something, which {@code api/problem.js} asks for by its
     * code.
     */
    private static Set<String> reasons() {
        return REASON.matcher(sources(SERVER, ".java"))
                .results()
                .map(found -> "reason." + found.group(1))
                .collect(toSet());
    }

    private static List<String> inTheFile(String language) {
        return KEY.matcher(read(FILES.resolve("i18n/" + language + ".json")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static TreeSet<String> gaps(String text) {
        return VALUE.matcher(text).results().map(found -> found.group()).collect(toCollection(TreeSet::new));
    }

    private static TreeMap<String, String> messages(String language) {
        return JsonMapper.shared()
                .readValue(read(FILES.resolve("i18n/" + language + ".json")), new TypeReference<>() {});
    }

    private static String sources(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(MessagesTest::read)
                    .collect(joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
