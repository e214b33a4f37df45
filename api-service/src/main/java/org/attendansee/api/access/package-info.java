/** Who may see what: everything hangs under a class, and a class has one owner. */
@NullMarked
package org.attendansee.api.access;

import org.jspecify.annotations.NullMarked;
