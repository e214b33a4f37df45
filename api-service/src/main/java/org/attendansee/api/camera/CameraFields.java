package org.attendansee.api.camera;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.attendansee.api.text.Printable;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a camera. Its key is replaced, not changed. Which faces are looked for in its photographs is
 * as for all others where it is absent.
 *
 * @param smallestFace longer side of the smallest wanted face in pixels of the photograph, 1 to 4096; smaller ones are
 *     left out, and a larger value is faster
 * @param scoreThreshold how sure a network must be of a face, 0.1 to 1
 * @param maxPixels how many pixels the detector sees at most, 102,400 to 100,000,000; larger photographs are reduced
 * @param farRows whether photographs are searched at native size, for faces as small as can be found, whatever it
 *     costs; the smallest face and the limit on pixels mean nothing then
 */
record CameraFields(
        @NotBlank @Printable @Size(max = 255) String name,
        @Min(1) @Max(4096) @Nullable Integer smallestFace,
        @DecimalMin("0.1") @DecimalMax("1") @Nullable Double scoreThreshold,
        @Min(102_400) @Max(100_000_000) @Nullable Long maxPixels,
        @Nullable Boolean farRows) {}
