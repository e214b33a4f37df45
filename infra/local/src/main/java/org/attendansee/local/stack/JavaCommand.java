package org.attendansee.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for child JVMs of the same Java that runs this code. */
final class JavaCommand {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private JavaCommand() {}

    /** Runs a main class of our own class path, which logs as {@code child-logback.xml} says. */
    static List<String> main(Class<?> main, int heapMegabytes) {
        List<String> command = start(heapMegabytes);
        command.add("-XX:+UseSerialGC");
        command.add("-Dlogback.configurationFile=org/attendansee/local/stack/child-logback.xml");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return command;
    }

    static List<String> jar(Path jar, int heapMegabytes) {
        List<String> command = start(heapMegabytes);
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        return command;
    }

    /** Has an executable jar of Spring Boot do something with itself instead of running. */
    static List<String> tool(Path jar, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                jar.toAbsolutePath().toString()));
        command.addAll(arguments);
        return command;
    }

    private static List<String> start(int heapMegabytes) {
        return new ArrayList<>(
                List.of(JAVA, "-Xmx" + heapMegabytes + "m", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true"));
    }
}
