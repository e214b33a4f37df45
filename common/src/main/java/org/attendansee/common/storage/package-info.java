/** The object store that holds photographs and face crops, and the keys under which it does. */
@NullMarked
package org.attendansee.common.storage;

import org.jspecify.annotations.NullMarked;
