/** How a service ends. */
@NullMarked
package org.attendansee.common.shutdown;

import org.jspecify.annotations.NullMarked;
