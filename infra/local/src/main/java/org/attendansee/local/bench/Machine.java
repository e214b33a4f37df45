package org.attendansee.local.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.LocalDate;
import java.util.Locale;

/** Says what something was measured on. */
public final class Machine {

    private Machine() {}

    /**
     * The machine at this moment: to be asked before measuring. When the load is not far below the number of cores,
     * others work on it too.
     */
    public static String describe() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%d cores, load %.1f, %s %s, Java %s, %tF",
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                system.getName(),
                system.getArch(),
                Runtime.version(),
                LocalDate.now());
    }
}
