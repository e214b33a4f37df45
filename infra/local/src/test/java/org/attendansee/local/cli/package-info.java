@NullMarked
package org.attendansee.local.cli;

import org.jspecify.annotations.NullMarked;
