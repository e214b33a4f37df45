/** Judges what detectors find by where the faces truly are. */
@NullMarked
package org.attendansee.local.evaluation;

import org.jspecify.annotations.NullMarked;
