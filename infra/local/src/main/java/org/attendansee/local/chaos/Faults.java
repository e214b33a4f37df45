package org.attendansee.local.chaos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attendansee.local.stack.LocalStack;
import org.attendansee.local.stack.Part;

/** All that is made to go wrong, in order. */
public final class Faults {

    private static final List<String> SHORT =
            List.of("kill-postgres", "freeze-object-store", "cut-store", "kill-worker");
    private static final List<Fault> ALL = all();

    private Faults() {}

    /** The names of all faults, in the order in which they are injected. */
    public static List<String> names() {
        return ALL.stream().map(Fault::name).toList();
    }

    /** The names of the few that tell most in a minute. */
    public static List<String> shortNames() {
        return SHORT;
    }

    static List<Fault> named(List<String> names) {
        return names.stream()
                .flatMap(name -> ALL.stream().filter(fault -> fault.name().equals(name)))
                .toList();
    }

    private static List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        all.add(new KilledWorker("kill-worker"));
        parts().entrySet().stream()
                .filter(part -> !part.getKey().equals("worker"))
                .forEach(part -> all.add(new KilledPart("kill-" + part.getKey(), part.getValue())));
        parts().forEach((name, part) -> all.add(new FrozenPart("freeze-" + name, part)));
        parts().forEach((name, part) -> all.add(new AbsentPart("absent-" + name, part)));
        all.addAll(List.of(
                new SlowStore("slow-store"),
                new CutStore("cut-store"),
                new DamagedPhotos("damaged-photos"),
                new PoisonPhotos("poison-photos"),
                new FullDisk("full-store", Scene::storeDisk),
                new FullDisk("full-spool", Scene::spoolDisk),
                new StuckRelay("stuck-relay"),
                new ClockJump("clock-jump"),
                new RollingRestart("restart-api", stack -> List.of(stack.api())),
                new RollingRestart("rolling-restart", stack -> Stream.of(stack.apis(), stack.workers())
                        .flatMap(List::stream)
                        .toList())));
        return List.copyOf(all);
    }

    private static Map<String, Function<LocalStack, Part>> parts() {
        Map<String, Function<LocalStack, Part>> parts = new LinkedHashMap<>();
        parts.put("worker", stack -> stack.worker(1));
        parts.put("api", LocalStack::api);
        parts.put("kafka", LocalStack::kafka);
        parts.put("postgres", LocalStack::postgres);
        parts.put("object-store", LocalStack::objectStore);
        return parts;
    }
}
