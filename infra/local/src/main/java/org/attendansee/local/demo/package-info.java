/** Shows the system at work: photographs go up, and a table of the faces found in them comes back. */
@NullMarked
package org.attendansee.local.demo;

import org.jspecify.annotations.NullMarked;
