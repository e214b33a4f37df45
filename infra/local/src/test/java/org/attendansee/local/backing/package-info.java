@NullMarked
package org.attendansee.local.backing;

import org.jspecify.annotations.NullMarked;
