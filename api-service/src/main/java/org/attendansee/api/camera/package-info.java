/** Devices that photograph a class, and can do nothing else. */
@NullMarked
package org.attendansee.api.camera;

import org.jspecify.annotations.NullMarked;
