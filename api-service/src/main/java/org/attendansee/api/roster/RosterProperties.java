package org.attendansee.api.roster;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be uploaded as a roster.
 *
 * @param maxFileSize of the file
 * @param maxUnpackedSize of what is inside an XLSX file, which is compressed
 * @param maxRows without the header
 */
@ConfigurationProperties("attendansee.roster")
record RosterProperties(
        @DefaultValue("2MB") DataSize maxFileSize,
        @DefaultValue("16MB") DataSize maxUnpackedSize,
        @DefaultValue("5000") int maxRows) {}
