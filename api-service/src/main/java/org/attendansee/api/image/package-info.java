/** Photographs: taking them in, and what became of them. */
@NullMarked
package org.attendansee.api.image;

import org.jspecify.annotations.NullMarked;
