/**
 * The whole system on one machine: every part is an operating system process that can be started, watched and killed.
 */
@NullMarked
package org.attendansee.local.stack;

import org.jspecify.annotations.NullMarked;
