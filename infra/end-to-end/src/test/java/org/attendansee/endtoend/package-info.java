/** The whole system through separate processes, as its users meet it. */
@NullMarked
package org.attendansee.endtoend;

import org.jspecify.annotations.NullMarked;
