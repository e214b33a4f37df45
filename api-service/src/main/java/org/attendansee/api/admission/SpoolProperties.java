package org.attendansee.api.admission;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where uploads wait, on disk, until they are in the object store.
 *
 * @param folder for nothing else; instances on one machine may share it
 * @param maxSize that the uploads of one instance may fill together
 * @param minFree that they leave free
 * @param retryAfter after which a client may try again that found no room
 */
@ConfigurationProperties("attendansee.upload.spool")
public record SpoolProperties(
        Path folder,
        @DefaultValue("8GB") DataSize maxSize,
        @DefaultValue("256MB") DataSize minFree,
        @DefaultValue("10s") Duration retryAfter) {}
