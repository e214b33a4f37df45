/** Measures the system: makes data of a known size, asks for it, and says how long the answers took. */
@NullMarked
package org.attendansee.local.bench;

import org.jspecify.annotations.NullMarked;
