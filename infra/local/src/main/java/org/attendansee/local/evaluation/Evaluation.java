package org.attendansee.local.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.attendansee.local.stack.DetectorTrial;
import org.attendansee.local.stack.StackException;
import org.jspecify.annotations.Nullable;

/**
 * Photographs whose faces are known, and a packaged worker to be judged by them.
 *
 * @param folder of the photographs
 * @param ignorable real faces that the truth lacks; whether they are found counts neither way
 */
public record Evaluation(Path folder, GroundTruth truth, GroundTruth ignorable, DetectorTrial trial) {

    /**
     * Has every photograph searched.
     *
     * @param repetitions how often, of which the fastest counts
     * @param copies folder for an upright copy of each photograph, named by its place in the truth as in {@code 0.png};
     *     null for none
     * @throws StackException when a photograph is not there
     */
    public Judgement judge(Setting setting, int repetitions, @Nullable Path copies) {
        List<String> names = new ArrayList<>(truth.faces().keySet());
        List<Path> photos = names.stream().map(this::photo).toList();
        List<String> arguments = new ArrayList<>(setting.arguments());
        arguments.add("--attendansee.trial.repetitions=" + repetitions);
        if (copies != null) {
            arguments.add("--attendansee.trial.copies=" + copies);
        }
        List<String> answers = trial.search(photos, arguments);
        return new Judgement(
                setting,
                IntStream.range(0, names.size())
                        .mapToObj(i -> JudgedPhoto.of(names.get(i), answers.get(i), truth, ignorable))
                        .toList());
    }

    private Path photo(String name) {
        Path photo = folder.resolve(name);
        if (!Files.isRegularFile(photo)) {
            throw new StackException("The photograph " + photo + " is not there");
        }
        return photo;
    }
}
