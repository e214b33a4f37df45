package org.attendansee.api.face;

import java.util.UUID;
import org.attendansee.api.web.NotFoundException;
import org.attendansee.common.storage.ObjectKeys;
import org.attendansee.common.storage.ObjectNotFoundException;
import org.attendansee.common.storage.ObjectStore;
import org.attendansee.common.storage.StoredObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the crops of faces. Each is a part of the object with all crops of its photograph. */
@Component
class CropReader {

    private final JdbcClient jdbc;
    private final ObjectStore store;

    CropReader(JdbcClient jdbc, ObjectStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /**
     * The caller closes it.
     *
     * @throws ObjectNotFoundException when the photograph is searched again at this moment
     */
    StoredObject open(UUID faceCropId) {
        Place place = jdbc.sql("""
                        select face.image_id, image.crops_version as version, face.crop_offset as offset,
                            face.crop_length as length
                        from face_crops face join images image on image.id = face.image_id
                        where face.id = ? and image.crops_version is not null""")
                .param(faceCropId)
                .query(Place.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("crop of face", faceCropId));
        return store.get(ObjectKeys.crops(place.imageId()), place.version(), place.offset(), place.length());
    }

    private record Place(UUID imageId, String version, int offset, int length) {}
}
