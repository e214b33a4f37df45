package org.attendansee.api.image;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be uploaded.
 *
 * @param maxFileSize of one photograph
 * @param maxPixels width times height of one photograph
 * @param spoolFolder where uploads wait, on disk, until they are in the object store
 */
@ConfigurationProperties("attendansee.upload")
record UploadProperties(
        @DefaultValue("64MB") DataSize maxFileSize,
        @DefaultValue("100000000") long maxPixels,
        @DefaultValue("${java.io.tmpdir}") Path spoolFolder) {}
