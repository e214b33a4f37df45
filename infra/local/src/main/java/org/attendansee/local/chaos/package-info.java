/** Breaks one part of a stack after the other under load, and counts afterwards what became of every photograph. */
@NullMarked
package org.attendansee.local.chaos;

import org.jspecify.annotations.NullMarked;
