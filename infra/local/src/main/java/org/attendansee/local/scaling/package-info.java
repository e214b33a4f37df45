/** What more cameras need, computed and simulated from what was measured on one machine. */
@NullMarked
package org.attendansee.local.scaling;

import org.jspecify.annotations.NullMarked;
