package org.attendansee.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectFilesTest {

    @Test
    void leavesOutWhatIsDeletedMeanwhile(@TempDir Path bucket) throws Exception {
        Path folder = Files.createDirectories(bucket.resolve("images/1"));
        Files.writeString(folder.resolve("original"), "a photograph");
        // Listed, but not there any more when it is opened.
        Files.createSymbolicLink(folder.resolve("crops"), folder.resolve("gone"));

        assertThat(ObjectFiles.sha256ByKey(bucket))
                .containsOnly(entry("images/1/original", DigestUtils.sha256Hex("a photograph")));
    }
}
