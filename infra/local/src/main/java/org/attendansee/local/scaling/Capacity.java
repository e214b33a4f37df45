package org.attendansee.local.scaling;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.attendansee.local.scaling.QueueSimulation.Job;
import org.attendansee.local.scaling.QueueSimulation.Outcome;
import org.attendansee.local.stack.StackException;

/** What so many cameras need. */
final class Capacity {

    /** Of what a part can do, as nobody runs at the limit for an hour. */
    private static final double UTILISATION = 0.7;

    private static final int SEED = 1;

    private final int cameras;
    private final Habits habits;
    private final Costs costs;
    private final double goal;

    /**
     * @param goal within which 95 of 100 photographs of the rush are to be visible, in seconds
     * @throws StackException when no number of workers is enough
     */
    Capacity(int cameras, Habits habits, Costs costs, double goal) {
        if (goal <= costs.searchSeconds()) {
            throw new StackException("A photograph takes %.2f s by itself, so %.2f s are no goal"
                    .formatted(costs.searchSeconds(), goal));
        }
        this.cameras = cameras;
        this.habits = habits;
        this.costs = costs;
        this.goal = goal;
    }

    /** Uploads a second during the rush. */
    double rushRate() {
        return cameras / habits.rushSeconds();
    }

    /** Photographs a second while lectures go on. */
    double steadyRate() {
        return cameras * habits.photosPerSecond();
    }

    long photosPerDay() {
        return (long) cameras * habits.photosPerDay();
    }

    long facesPerDay() {
        return photosPerDay() * habits.facesPerPhoto();
    }

    /** Fewest workers, of one core each, that reach the goal and have something to spare between the rushes. */
    int workers() {
        int tooFew = (int) Math.max(1, Math.ceil(steadyRate() * costs.searchSeconds() / UTILISATION)) - 1;
        int enough = tooFew + 1;
        while (!reachesGoal(enough)) {
            tooFew = enough;
            enough *= 2;
        }
        while (enough - tooFew > 1) {
            int middle = (enough + tooFew) / 2;
            if (reachesGoal(middle)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return enough;
    }

    private boolean reachesGoal(int workers) {
        return rush(workers).delay(0.95) <= goal;
    }

    /** What becomes of the first photographs of an hour with so many workers. */
    Outcome rush(int workers) {
        Random random = new Random(SEED);
        List<Job> jobs = IntStream.range(0, cameras)
                .mapToObj(camera -> new Job(random.nextDouble() * habits.rushSeconds(), costs.searchSeconds()))
                .toList();
        return new QueueSimulation(workers, workers, 0).run(jobs);
    }

    int apiInstances() {
        return instances(rushRate(), costs.acceptsPerSecond());
    }

    /** One is enough as long as one relay is; workers share a partition. */
    int relays() {
        return instances(rushRate(), costs.relaysPerSecond());
    }

    private static int instances(double rate, double most) {
        return (int) Math.max(1, Math.ceil(rate / (UTILISATION * most)));
    }

    /** From the cameras to the API, and from there to the object store, each. */
    double rushBytesPerSecond() {
        return rushRate() * costs.photoBytes();
    }

    double eventBytesPerDay() {
        return photosPerDay() * costs.eventBytes();
    }

    double storeBytesPerYear() {
        return habits.daysPerYear() * (photosPerDay() * costs.photoBytes() + facesPerDay() * costs.cropBytes());
    }

    long objectsPerYear() {
        return 2 * habits.daysPerYear() * photosPerDay();
    }

    double databaseBytesPerYear() {
        return habits.daysPerYear() * (photosPerDay() * costs.photoRowBytes() + facesPerDay() * costs.faceRowBytes());
    }

    long faceRowsPerYear() {
        return habits.daysPerYear() * facesPerDay();
    }

    /** Face rows written a second, while workers are busy. */
    double faceRowsPerSecond(int workers) {
        return Math.min(rushRate(), workers / costs.searchSeconds()) * habits.facesPerPhoto();
    }
}
