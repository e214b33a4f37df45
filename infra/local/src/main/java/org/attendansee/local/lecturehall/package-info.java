/** A lecture hall full of students, drawn: photographs of a class in session that show nobody, with the true faces. */
@NullMarked
package org.attendansee.local.lecturehall;

import org.jspecify.annotations.NullMarked;
