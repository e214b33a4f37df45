@NullMarked
package org.attendansee.local.chaos;

import org.jspecify.annotations.NullMarked;
