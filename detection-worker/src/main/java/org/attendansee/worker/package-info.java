/** The detection worker: takes {@code ImageUploaded}, finds faces, writes crops and rows. Start more to go faster. */
@NullMarked
package org.attendansee.worker;

import org.jspecify.annotations.NullMarked;
