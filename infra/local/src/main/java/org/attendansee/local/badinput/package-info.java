/** Files that nobody should upload but somebody will, made from drawn photographs, and what is to become of each. */
@NullMarked
package org.attendansee.local.badinput;

import org.jspecify.annotations.NullMarked;
