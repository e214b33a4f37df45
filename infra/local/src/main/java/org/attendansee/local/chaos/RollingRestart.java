package org.attendansee.local.chaos;

import java.util.List;
import java.util.function.Function;
import org.attendansee.local.stack.LocalStack;
import org.attendansee.local.stack.ServiceProcess;

/** {@code SIGTERM} and a new start, one service after the other, as when a new version is rolled out. */
record RollingRestart(String name, Function<LocalStack, List<ServiceProcess>> services) implements Fault {

    @Override
    public void inject(Scene scene) {
        services.apply(scene.stack()).forEach(ServiceProcess::restart);
    }
}
