package org.attendansee.api.image;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be uploaded.
 *
 * @param maxFileSize of one photograph
 * @param maxPixels width times height of one photograph
 * @param maxFiles photographs in one request
 */
@ConfigurationProperties("attendansee.upload")
record UploadProperties(
        @DefaultValue("64MB") DataSize maxFileSize,
        @DefaultValue("100000000") long maxPixels,
        @DefaultValue("500") int maxFiles) {}
