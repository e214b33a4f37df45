package org.attendansee.local.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The POSIX signals that steer a process; Java itself can only send TERM and KILL. */
enum Signal {
    TERM,
    INT,
    STOP,
    CONT;

    /** Sends this signal. A process that is gone already is no error. */
    void send(Stream<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "kill -" + name() + " \"$@\"", "sh"));
        processes.map(ProcessHandle::pid).map(String::valueOf).forEach(command::add);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackException("Signal " + name() + " could not be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while sending signal " + name(), e);
        }
    }
}
