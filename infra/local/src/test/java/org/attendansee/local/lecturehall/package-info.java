@NullMarked
package org.attendansee.local.lecturehall;

import org.jspecify.annotations.NullMarked;
