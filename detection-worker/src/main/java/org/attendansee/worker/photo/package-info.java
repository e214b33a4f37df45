/** What is done with one photograph: fetch it, have its faces found, write them down. */
@NullMarked
package org.attendansee.worker.photo;

import org.jspecify.annotations.NullMarked;
