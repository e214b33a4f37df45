@NullMarked
package org.attendansee.local.stack;

import org.jspecify.annotations.NullMarked;
