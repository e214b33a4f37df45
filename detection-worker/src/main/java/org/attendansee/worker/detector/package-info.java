/** Finds the faces in an encoded photograph and cuts them out. Native images and tensors never leave this package. */
@NullMarked
package org.attendansee.worker.detector;

import org.jspecify.annotations.NullMarked;
