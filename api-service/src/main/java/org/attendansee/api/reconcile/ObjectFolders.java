package org.attendansee.api.reconcile;

import java.util.Optional;
import java.util.UUID;
import org.attendansee.common.storage.ObjectKeys;

/** Where objects lie in folders that are named by the id of a row. */
enum ObjectFolders {
    IMAGES(ObjectKeys.IMAGES, "select id from images where id = any(?)"),
    UPLOADS(ObjectKeys.UPLOADS, "select id from uploads where id = any(?)");

    private final String keyPrefix;
    private final String idsWithRow;

    ObjectFolders(String keyPrefix, String idsWithRow) {
        this.keyPrefix = keyPrefix;
        this.idsWithRow = idsWithRow;
    }

    String keyPrefix() {
        return keyPrefix;
    }

    /** SQL that returns those of an array of ids that have a row. */
    String idsWithRow() {
        return idsWithRow;
    }

    String folder(UUID id) {
        return keyPrefix + id + "/";
    }

    /** The id that a folder is named by; none when it was not made by us. */
    Optional<UUID> idOf(String folder) {
        try {
            UUID id = UUID.fromString(folder.substring(keyPrefix.length(), folder.length() - 1));
            return Optional.of(id).filter(parsed -> folder(parsed).equals(folder));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
