@NullMarked
package org.attendansee.local.plot;

import org.jspecify.annotations.NullMarked;
