// @ts-check
/**
 * What the API takes and answers, as far as pages need it. The whole is at /v3/api-docs. No page loads this.
 *
 * @typedef {object} RequestOptions
 * @property {unknown} [json] the body
 * @property {FormData} [form] the body
 * @property {string} [ifMatch] what is believed to be changed
 * @property {boolean} [stranger] do not ask to sign in when nobody is
 * @property {AbortSignal} [signal]
 *
 * @typedef {{id: string, username: string, firstName: string, lastName: string, email: string, groups: string[],
 *   roles: ('ADMINISTRATOR' | 'PROFESSOR')[], active: boolean, createdAt: string}} User
 * @typedef {{id: string, name: string, role: 'ADMINISTRATOR' | 'PROFESSOR', builtIn: boolean, members: number}} Group
 * @typedef {{id: string, classId: string, name: string, smallestFace?: number, scoreThreshold?: number,
 *   maxPixels?: number, farRows?: boolean, keyHint: string, keyExpiresAt: string, revokedAt?: string,
 *   lastSeenAt?: string, createdAt: string}} Camera
 * @typedef {Camera & {key: string, qrCode: string}} CameraWithKey
 * @typedef {{id: string, name: string, description: string, active: boolean, updatedAt: string}} Course
 * @typedef {{students: number, sessions: number, faces: number, labelledFaces: number, lastSession?: string,
 *   images: {uploaded: number, processing: number, processed: number, failed: number}}} Statistics
 * @typedef {{id: string, classId: string, firstName: string, lastName: string, studentNumber: string, email: string,
 *   photo?: string}} Student
 * @typedef {{id: string, classId: string, name: string, date: string, startTime?: string, endTime?: string,
 *   notes: string, counts: {images: number, unfinished: number, failed: number, faces: number}}} Session
 * @typedef {'UPLOADED' | 'PROCESSING' | 'PROCESSED' | 'FAILED'} ImageStatus
 * @typedef {{id: string, sessionId: string, fileName: string, width: number, height: number, sizeBytes: number,
 *   status: ImageStatus, failure?: {reason: string, message: string}, uploadedAt: string, faceCount: number,
 *   detection?: {detector: string, workerId: string, scale: number, millis: number}, original: string}} Photo
 * @typedef {{x: number, y: number, width: number, height: number}} Box pixels of the upright original
 * @typedef {{id: string, imageId: string, index: number, box: Box, detectionScore: number, detector: string,
 *   quality: number, sharpness?: number, yaw?: number, studentId?: string, identificationScore?: number,
 *   crop: string}} Face
 * @typedef {Photo & {faces: Face[]}} PhotoWithFaces
 * @typedef {{size: number, number: number, totalElements: number, totalPages: number, hasNext?: boolean}} Page of
 *   lists that are not counted only the first two and `hasNext`
 * @typedef {'PRESENT' | 'ABSENT' | 'EXCUSED'} AttendanceStatus
 * @typedef {{status: AttendanceStatus, note: string, decidedByName?: string, decidedAt: string}} Decision
 * @typedef {{studentId: string, firstName: string, lastName: string, studentNumber: string, status?: AttendanceStatus,
 *   source?: 'FACES' | 'MANUAL', images: number, faceCropId?: string, imageId?: string,
 *   decision?: Decision}} StudentAttendance
 * @typedef {{present: number, absent: number, excused: number, percentage?: number}} AttendanceCounts percentage 0 to 100
 * @typedef {{held: boolean, counts: AttendanceCounts, unknownFaces: number, content: StudentAttendance[],
 *   page: Page}} SessionAttendance
 * @typedef {{sessionId: string, name: string, date: string, startTime?: string, held: boolean,
 *   counts: AttendanceCounts}} AttendedSession
 * @typedef {{studentId: string, firstName: string, lastName: string, studentNumber: string, statuses: string,
 *   counts: AttendanceCounts}} AttendingStudent statuses has a letter for each session
 * @typedef {{sessions: AttendedSession[], content: AttendingStudent[], page: Page}} ClassAttendance
 * @typedef {{id: string, type: 'ImageUploaded' | 'FacesDetected' | 'DetectionFailed', time: string, imageId: string,
 *   sessionId: string, attempt?: number, faceCount?: number, detectionMillis?: number, failureReason?: string,
 *   workerId?: string}} ImageEvent
 * @typedef {{workerId: string, host: string, detector: string, threads: number, inFlight: number, done: number,
 *   failed: number, imagesPerSecond: number, startedAt: string, sentAt: string, waitingFor: string[]}} Worker
 * @typedef {{from: string, accepted: number, processed: number, failed: number}} Minute
 * @typedef {{time: string, minutes: Minute[], failures: Record<string, number>, lag?: number, outboxSize?: number,
 *   outboxAgeSeconds?: number, workers: Worker[]}} Summary
 * @typedef {{partition: number, offset: number, at: string, reason?: string, finding?: string, workerId?: string,
 *   imageId?: string}} DeadLetter
 * @typedef {{id: number, at: string, actorId?: string, actorName: string, action: string, table: string, rowId: string,
 *   changes: Record<string, any>}} AuditEntry
 * @typedef {{row: number, outcome: 'CREATED' | 'EXISTS' | 'INVALID', firstName: string, lastName: string,
 *   studentNumber: string, email: string, errors: {field: string, message: string}[]}} RosterRow
 * @typedef {{rows: RosterRow[], created: number, existing: number, invalid: number}} RosterReport
 */
export {};
