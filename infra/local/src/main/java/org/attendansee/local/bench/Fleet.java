package org.attendansee.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.attendansee.local.stack.LocalStack;
import org.attendansee.local.stack.ServiceProcess;

/** The workers of a stack, which come and go together. */
final class Fleet {

    private final LocalStack stack;

    Fleet(LocalStack stack) {
        this.stack = stack;
    }

    /** Starts as many workers at the same time; returns when all are ready. */
    void start(int workers) throws InterruptedException {
        List<Callable<Void>> starts = new ArrayList<>();
        List<ServiceProcess> known = stack.workers();
        for (int i = 0; i < workers; i++) {
            if (i < known.size()) {
                ServiceProcess worker = known.get(i);
                starts.add(() -> {
                    worker.start();
                    return null;
                });
            } else {
                starts.add(() -> {
                    stack.addWorker();
                    return null;
                });
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            for (Future<Void> started : threads.invokeAll(starts)) {
                started.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Not every worker started", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Has all stand still in the middle of what they do. */
    void freeze() {
        stack.workers().forEach(ServiceProcess::freeze);
    }

    void thaw() {
        stack.workers().forEach(ServiceProcess::thaw);
    }

    void stop() {
        stack.workers().forEach(ServiceProcess::stop);
    }

    /** The processor time that the running workers have used. */
    Duration processorTime() {
        return ProcessorTime.of(stack.workers());
    }

    /** The same of all parts of the stack. */
    Duration processorTimeOfAll() {
        return ProcessorTime.of(stack.parts());
    }
}
