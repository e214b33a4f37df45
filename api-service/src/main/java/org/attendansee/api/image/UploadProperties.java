package org.attendansee.api.image;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be uploaded.
 *
 * @param maxFileSize of one photograph
 * @param maxPixels width times height of one photograph
 * @param spoolFolder where uploads wait, on disk, until they are in the object store; the temporary folder of the
 *     machine when it is not set
 */
@ConfigurationProperties("attendansee.upload")
record UploadProperties(DataSize maxFileSize, long maxPixels, Path spoolFolder) {

    UploadProperties(
            @DefaultValue("64MB") DataSize maxFileSize,
            @DefaultValue("100000000") long maxPixels,
            @Nullable Path spoolFolder) {
        this.maxFileSize = maxFileSize;
        this.maxPixels = maxPixels;
        this.spoolFolder = spoolFolder == null ? Path.of(System.getProperty("java.io.tmpdir")) : spoolFolder;
    }
}
