/** The faces that were found in photographs. */
@NullMarked
package org.attendansee.api.face;

import org.jspecify.annotations.NullMarked;
