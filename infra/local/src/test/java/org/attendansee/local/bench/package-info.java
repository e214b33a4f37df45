@NullMarked
package org.attendansee.local.bench;

import org.jspecify.annotations.NullMarked;
