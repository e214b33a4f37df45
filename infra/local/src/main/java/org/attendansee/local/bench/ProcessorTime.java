package org.attendansee.local.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.attendansee.local.stack.LocalStack;
import org.attendansee.local.stack.Part;

/**
 * The processor time that was used on the way of photographs into the store, of all cores together.
 *
 * @param clients of this process, which sends them
 * @param api of the instances of the API
 * @param others of object store, database and Kafka
 */
public record ProcessorTime(Duration clients, Duration api, Duration others) {

    /** Until now. */
    static ProcessorTime until(LocalStack stack) {
        Duration api = of(stack.apis());
        return new ProcessorTime(
                of(Stream.of(ProcessHandle.current())), api, of(stack.parts()).minus(api));
    }

    ProcessorTime since(ProcessorTime earlier) {
        return new ProcessorTime(clients.minus(earlier.clients), api.minus(earlier.api), others.minus(earlier.others));
    }

    /** The processor time that parts have used which run. */
    static Duration of(List<? extends Part> parts) {
        return of(parts.stream()
                .filter(Part::alive)
                .flatMap(part -> ProcessHandle.of(part.pid()).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants())));
    }

    private static Duration of(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
