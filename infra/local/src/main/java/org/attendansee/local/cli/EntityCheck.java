package org.attendansee.local.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attendansee.local.migrate.DatabaseAddress;
import org.attendansee.local.migrate.SchemaChange;
import org.attendansee.local.stack.SchemaCheck;
import org.attendansee.local.stack.ServiceJars;

/** Lets both services compare their entities with a database. */
record EntityCheck(Path projectRoot, PrintWriter out) {

    /** Returns whether both agree with it. */
    boolean run(DatabaseAddress address, List<SchemaChange> pending) {
        ServiceJars jars = ServiceJars.builtIn(projectRoot);
        if (!pending.isEmpty()) {
            out.println("Pending: " + pending.size() + " of the changes have not run, from "
                    + pending.get(0).id() + " on");
        }
        Map<String, String> database = environment(address);
        boolean apiAgrees = report("api-service", SchemaCheck.by(jars.api(), database));
        return report("detection-worker", SchemaCheck.by(jars.worker(), database)) && apiAgrees;
    }

    private boolean report(String service, SchemaCheck check) {
        check.lines().forEach(line -> out.println(service + ": " + line));
        out.flush();
        return check.agrees();
    }

    private static Map<String, String> environment(DatabaseAddress address) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_DATASOURCE_URL", address.url());
        if (address.user() != null) {
            environment.put("SPRING_DATASOURCE_USERNAME", address.user());
        }
        if (address.password() != null) {
            environment.put("SPRING_DATASOURCE_PASSWORD", address.password());
        }
        return environment;
    }
}
