/** Admission control: photographs are turned away at the door, before their bytes are read, when there is no room. */
@NullMarked
package org.attendansee.api.admission;

import org.jspecify.annotations.NullMarked;
