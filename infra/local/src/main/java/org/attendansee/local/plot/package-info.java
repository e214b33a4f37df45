/** Diagrams of what was measured, as SVG files. */
@NullMarked
package org.attendansee.local.plot;

import org.jspecify.annotations.NullMarked;
