@NullMarked
package org.attendansee.local.badinput;

import org.jspecify.annotations.NullMarked;
