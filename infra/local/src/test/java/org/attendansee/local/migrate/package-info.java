@NullMarked
package org.attendansee.local.migrate;

import org.jspecify.annotations.NullMarked;
