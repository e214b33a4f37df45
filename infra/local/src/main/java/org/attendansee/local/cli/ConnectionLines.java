package org.attendansee.local.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.attendansee.local.stack.RunningStack.PartStatus;

/** Commands to paste into a shell. They read the secrets from their file, so that none is shown on the screen. */
record ConnectionLines(Path secrets, List<PartStatus> parts) {

    void print(PrintWriter out) {
        for (PartStatus part : parts) {
            switch (part.name()) {
                case "api" -> web(out, part.port());
                case "postgres" -> postgres(out, part.port());
                case "kafka" -> kafka(out, part.port());
                case "object-store" -> objectStore(out, part.port());
                default -> {
                    // Nobody connects to a worker.
                }
            }
        }
    }

    private void web(PrintWriter out, int port) {
        out.println("API: http://127.0.0.1:" + port + ", user admin. To list the classes:");
        out.println("  curl -u \"admin:" + shell("admin.password") + "\" http://127.0.0.1:" + port + "/api/classes");
        out.println();
    }

    private void postgres(PrintWriter out, int port) {
        out.println("PostgreSQL:");
        out.println("  PGPASSWORD=\"" + shell("database.password") + "\" psql -h 127.0.0.1 -p " + port
                + " -U attendansee attendansee");
        out.println();
    }

    private static void kafka(PrintWriter out, int port) {
        out.println("Kafka:");
        out.println("  kcat -b 127.0.0.1:" + port + " -C -o beginning -t image-uploaded");
        out.println("  kafka-console-consumer.sh --bootstrap-server 127.0.0.1:" + port
                + " --from-beginning --topic faces-detected");
        out.println();
    }

    private void objectStore(PrintWriter out, int port) {
        String endpoint = "http://127.0.0.1:" + port;
        out.println("Object store:");
        out.println("  AWS_ACCESS_KEY_ID=\"" + shell("store.access-key") + "\" AWS_SECRET_ACCESS_KEY=\""
                + shell("store.secret-key") + "\" aws --region us-east-1 --endpoint-url " + endpoint
                + " s3 ls --recursive s3://attendansee");
        out.println("  mc alias set attendansee " + endpoint + " \"" + shell("store.access-key") + "\" \""
                + shell("store.secret-key") + "\"");
        out.println();
    }

    private String shell(String key) {
        return "$(sed -n 's/^" + key + "=//p' '" + secrets + "')";
    }
}
