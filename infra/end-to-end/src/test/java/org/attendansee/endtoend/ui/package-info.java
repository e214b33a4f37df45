/** Journeys through the web interface, in a real browser. */
@NullMarked
package org.attendansee.endtoend.ui;

import org.jspecify.annotations.NullMarked;
