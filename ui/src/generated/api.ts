// Written by npm run generate.

export interface paths {
    "/clients/set-owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up to 500 clients to a colleague
         * @description For staff. Needs clients:W.
         */
        post: operations["postClientsSetOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/set-manager": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up to 500 projects to another manager
         * @description For staff. Needs projects:A.
         */
        post: operations["postProjectsSetManager"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue up to 500 drafts; those with findings stay drafts
         * @description For staff. Needs invoices:W.
         */
        post: operations["postInvoicesIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List clients
         * @description For staff. Needs clients:R.
         */
        get: operations["getClients"];
        put?: never;
        /**
         * Take a client on
         * @description For staff. Needs clients:W. Refusals: GSTIN_FORMAT, GSTIN_CHECKSUM, GSTIN_PAN_MISMATCH, PAN_FORMAT.
         */
        post: operations["postClients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a client
         * @description For staff. Needs clients:R.
         */
        get: operations["getClientsByClientId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a client
         * @description For staff. Needs clients:W.
         */
        patch: operations["patchClientsByClientId"];
        trace?: never;
    };
    "/clients/{clientId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a contact
         * @description For staff. Needs clients:W.
         */
        post: operations["postClientsByClientIdContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a contact, or make it the primary one
         * @description For staff. Needs clients:W. Refusals: STALE_VERSION.
         */
        patch: operations["patchContactsByContactId"];
        trace?: never;
    };
    "/clients/{clientId}/pan/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the PAN in clear; who and why goes into the audit trail
         * @description For staff. Needs sensitive-ids:A.
         */
        post: operations["postClientsByClientIdPanReveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflow-families": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the workflow families a project can be opened with
         * @description For staff. Needs projects:R.
         */
        get: operations["getWorkflowFamilies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflow-families/{familyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a family with the stages, items and milestones of its published template
         * @description For staff. Needs projects:R.
         */
        get: operations["getWorkflowFamiliesByFamilyId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List projects
         * @description For staff. Needs projects:R.
         */
        get: operations["getProjects"];
        put?: never;
        /**
         * Open a regulated project as a draft
         * @description For staff. Needs projects:W. Refusals: CLIENT_INACTIVE, TEMPLATE_NOT_PUBLISHED, TEAM_NEEDS_MANAGER, DATE_ORDER.
         */
        post: operations["postProjects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{projectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a project
         * @description For staff. Needs projects:R.
         */
        get: operations["getProjectsByProjectId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change title, target date or portal visibility
         * @description For staff. Needs projects:W. Refusals: FIELD_READ_ONLY, PROJECT_CLOSED, DATE_ORDER.
         */
        patch: operations["patchProjectsByProjectId"];
        trace?: never;
    };
    "/projects/{projectId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start the process of a project
         * @description For staff. Needs projects:A. Refusals: PROJECT_STATE, CLIENT_INACTIVE, TEMPLATE_NOT_PUBLISHED.
         */
        post: operations["postProjectsByProjectIdStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{projectId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a project
         * @description For staff. Needs projects:A. Refusals: REASON_REQUIRED, PROJECT_CLOSED.
         */
        post: operations["postProjectsByProjectIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{projectId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People on a project
         * @description For staff. Needs projects:R.
         */
        get: operations["getProjectsByProjectIdMembers"];
        /**
         * Set the people on a project
         * @description For staff. Needs projects:A.
         */
        put: operations["putProjectsByProjectIdMembers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{projectId}/diagram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The running process of a project as a diagram with active, done and failed elements
         * @description For staff. Needs projects:R.
         */
        get: operations["getProjectsByProjectIdDiagram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{projectId}/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The five stages of a project
         * @description For staff. Needs projects:R.
         */
        get: operations["getProjectsByProjectIdStages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{projectId}/stages/{stage}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for the gate of the stage in work
         * @description For staff. Needs projects:W. Refusals: EVIDENCE_MISSING, STAGE_NOT_IN_PROGRESS, TASK_GONE, TASK_NOT_READY, ON_HOLD, PROJECT_CLOSED.
         */
        post: operations["postProjectsByProjectIdStagesByStageSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{projectId}/stages/{stage}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pass or return a stage
         * @description For staff. Needs stage-gate:A. Refusals: EVIDENCE_MISSING, SELF_APPROVAL, STAGE_NOT_IN_REVIEW, REASON_REQUIRED, LICENCE_DETAILS_REQUIRED, TASK_GONE, TASK_NOT_READY.
         */
        post: operations["postProjectsByProjectIdStagesByStageDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{projectId}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Checklist of a project with evidence and open requests
         * @description For staff. Needs projects:R.
         */
        get: operations["getProjectsByProjectIdChecklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checklist-items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Name the owner or the due date of an item
         * @description For staff. Needs projects:W.
         */
        patch: operations["patchChecklistItemsByItemId"];
        trace?: never;
    };
    "/projects/{projectId}/missing-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What would stop the gate of the current stage today
         * @description For staff. Needs projects:R.
         */
        get: operations["getProjectsByProjectIdMissingEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/missing-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Missing evidence across projects
         * @description For staff. Needs projects:R.
         */
        get: operations["getMissingEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{evidenceId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify evidence
         * @description For staff. Needs evidence:A. Refusals: SELF_APPROVAL, ALREADY_DECIDED, TASK_GONE, TASK_NOT_READY.
         */
        post: operations["postEvidenceByEvidenceIdVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{evidenceId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject evidence with a reason
         * @description For staff. Needs evidence:A. Refusals: SELF_APPROVAL, ALREADY_DECIDED, REASON_REQUIRED, TASK_GONE, TASK_NOT_READY.
         */
        post: operations["postEvidenceByEvidenceIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{projectId}/document-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Document requests of a project
         * @description For staff. Needs documents:R.
         */
        get: operations["getProjectsByProjectIdDocumentRequests"];
        put?: never;
        /**
         * Ask the client for a document
         * @description For staff. Needs documents:W. Refusals: RECIPIENT_REQUIRED, RECIPIENT_FOREIGN, DATE_PAST, STAGE_PASSED, PROJECT_CLOSED.
         */
        post: operations["postProjectsByProjectIdDocumentRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{projectId}/document-requests/defaults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the form of a new request begins with
         * @description For staff. Needs documents:W.
         */
        get: operations["getProjectsByProjectIdDocumentRequestsDefaults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{projectId}/document-requests/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the client for everything that is missing in the current stage
         * @description For staff. Needs documents:W. Refusals: RECIPIENT_REQUIRED, RECIPIENT_FOREIGN, DATE_PAST, PROJECT_CLOSED.
         */
        post: operations["postProjectsByProjectIdDocumentRequestsMissing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a document request
         * @description For staff. Needs documents:R.
         */
        get: operations["getDocumentRequestsByRequestId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-requests/{requestId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a document request
         * @description For staff. Needs documents:W. Refusals: REQUEST_CLOSED, REASON_REQUIRED.
         */
        post: operations["postDocumentRequestsByRequestIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-requests/{requestId}/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Waive a document request
         * @description For staff. Needs documents:W. Refusals: REQUEST_CLOSED, REASON_REQUIRED.
         */
        post: operations["postDocumentRequestsByRequestIdWaive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checklist-items/{itemId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a file as evidence of an item
         * @description For staff. Needs documents:W. Refusals: FILE_TYPE, FILE_TYPE_MISMATCH, FILE_EMPTY, FILE_TOO_LARGE, FILE_NAME, ARCHIVE_UNSAFE, PROJECT_CLOSED, DOCUMENT_PLACE.
         */
        post: operations["postChecklistItemsByItemIdEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{projectId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents of a project with their newest version
         * @description For staff. Needs documents:R.
         */
        get: operations["getProjectsByProjectIdDocuments"];
        put?: never;
        /**
         * Put a file into a project’s vault
         * @description For staff. Needs documents:W. Refusals: FILE_TYPE, FILE_TYPE_MISMATCH, FILE_EMPTY, FILE_TOO_LARGE, FILE_NAME, ARCHIVE_UNSAFE, PROJECT_CLOSED, DOCUMENT_PLACE.
         */
        post: operations["postProjectsByProjectIdDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{clientId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents of a client, those of its projects among them
         * @description For staff. Needs documents:R.
         */
        get: operations["getClientsByClientIdDocuments"];
        put?: never;
        /**
         * Keep a file with the client, outside any project
         * @description For staff. Needs documents:W. Refusals: FILE_TYPE, FILE_TYPE_MISMATCH, FILE_EMPTY, FILE_TOO_LARGE, FILE_NAME, ARCHIVE_UNSAFE, PROJECT_CLOSED, DOCUMENT_PLACE.
         */
        post: operations["postClientsByClientIdDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{documentId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add the next version of a document
         * @description For staff. Needs documents:W. Refusals: FILE_TYPE, FILE_TYPE_MISMATCH, FILE_EMPTY, FILE_TOO_LARGE, FILE_NAME, ARCHIVE_UNSAFE, PROJECT_CLOSED, DOCUMENT_PLACE.
         */
        post: operations["postDocumentsByDocumentIdVersions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/upload-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Received files, oldest first
         * @description For staff. Needs upload-review:R.
         */
        get: operations["getUploadReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/upload-reviews/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a received file
         * @description For staff. Needs upload-review:R.
         */
        get: operations["getUploadReviewsByUploadId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/upload-reviews/{uploadId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a file
         * @description For staff. Needs upload-review:A. Refusals: SELF_APPROVAL, ALREADY_DECIDED, REASON_REQUIRED, TASK_GONE, TASK_NOT_READY.
         */
        post: operations["postUploadReviewsByUploadIdAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/upload-reviews/{uploadId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a file with a reason the client reads
         * @description For staff. Needs upload-review:A. Refusals: SELF_APPROVAL, ALREADY_DECIDED, REASON_REQUIRED, TASK_GONE, TASK_NOT_READY.
         */
        post: operations["postUploadReviewsByUploadIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A document with all versions
         * @description For staff. Needs documents:R.
         */
        get: operations["getDocumentsByDocumentId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change title, folder, dates or portal visibility
         * @description For staff. Needs documents:W.
         */
        patch: operations["patchDocumentsByDocumentId"];
        trace?: never;
    };
    "/documents/{documentId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A link to a file of the document, good for one hour
         * @description For staff. Needs documents:R. Refusals: SCAN_PENDING, FILE_INFECTED.
         */
        post: operations["postDocumentsByDocumentIdLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download by link
         * @description For public. Refusals: LINK_EXPIRED, LINK_INVALID.
         */
        get: operations["getFilesByToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{documentId}/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Views, downloads and refusals of a document, newest first
         * @description For staff. Needs documents:R.
         */
        get: operations["getDocumentsByDocumentIdAccesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{documentId}/accesses/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a CSV file
         * @description For staff. Needs documents:R.
         */
        get: operations["getDocumentsByDocumentIdAccessesExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{projectId}/liaison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contacts with the regulator, newest first
         * @description For staff. Needs liaison:R.
         */
        get: operations["getProjectsByProjectIdLiaison"];
        put?: never;
        /**
         * Log a contact with the regulator
         * @description For staff. Needs liaison:W. Refusals: PROJECT_CLOSED.
         */
        post: operations["postProjectsByProjectIdLiaison"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/liaison/{entryId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an open contact with its outcome
         * @description For staff. Needs liaison:W.
         */
        post: operations["postLiaisonByEntryIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stages, checklist items, requests and queries of the regulator that are open, with their owner
         * @description For staff. Needs projects:R.
         */
        get: operations["getOpenItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-items/set-owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name who sees to up to 500 open items
         * @description For staff. Needs projects:W.
         */
        post: operations["postOpenItemsSetOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{clientId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a client, newest first; `kind` takes several, separated by commas
         * @description For staff. Needs clients:R.
         */
        get: operations["getClientsByClientIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{projectId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a project, newest first; `kind` takes several, separated by commas
         * @description For staff. Needs projects:R.
         */
        get: operations["getProjectsByProjectIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{invoiceId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a invoice, newest first; `kind` takes several, separated by commas
         * @description For staff. Needs invoices:R.
         */
        get: operations["getInvoicesByInvoiceIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{clientId}/position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a client stands: open steps and what its processes wait for
         * @description For staff. Needs clients:R.
         */
        get: operations["getClientsByClientIdPosition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{projectId}/position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a project stands: open steps and what its processes wait for
         * @description For staff. Needs projects:R.
         */
        get: operations["getProjectsByProjectIdPosition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{invoiceId}/position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a invoice stands: open steps and what its processes wait for
         * @description For staff. Needs invoices:R.
         */
        get: operations["getInvoicesByInvoiceIdPosition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/pending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for me
         * @description For portal.
         */
        get: operations["getPortalPending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My matters
         * @description For portal.
         */
        get: operations["getPortalProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/projects/{projectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of my matters
         * @description For portal.
         */
        get: operations["getPortalProjectsByProjectId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents that we share with you
         * @description For portal.
         */
        get: operations["getPortalDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/documents/{documentId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A link to a file, good for one hour
         * @description For portal. Refusals: SCAN_PENDING.
         */
        post: operations["postPortalDocumentsByDocumentIdLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/document-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents we asked you for
         * @description For portal.
         */
        get: operations["getPortalDocumentRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/document-requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One request with my files
         * @description For portal.
         */
        get: operations["getPortalDocumentRequestsByRequestId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/document-requests/{requestId}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send files for a request, as `multipart/form-data` with parts `files` and `note`
         * @description For portal. Refusals: REQUEST_CLOSED, FILE_TYPE, FILE_TYPE_MISMATCH, FILE_EMPTY, FILE_TOO_LARGE, ARCHIVE_REFUSED, FILE_ENCRYPTED, TOO_MANY_FILES.
         */
        post: operations["postPortalDocumentRequestsByRequestIdUploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a file I sent
         * @description For portal.
         */
        get: operations["getPortalUploadsByUploadId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where both web apps sign in
         * @description For public.
         */
        get: operations["getAuthConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in and what they may do
         * @description For staff and portal.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change own name, phone or language
         * @description For staff and portal.
         */
        patch: operations["patchMe"];
        trace?: never;
    };
    "/me/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that the person signs out; the session itself ends at the sign-in service
         * @description For staff and portal.
         */
        post: operations["postMeSignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List members of staff
         * @description For staff. Needs users:R.
         */
        get: operations["getUsers"];
        put?: never;
        /**
         * Invite a member of staff
         * @description For staff. Needs users:W. Refusals: EMAIL_INVALID, EMAIL_TAKEN, GRANT_EXCEEDS_OWN, SEAT_LIMIT_REACHED.
         */
        post: operations["postUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a member of staff
         * @description For staff. Needs users:R.
         */
        get: operations["getUsersByUserId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a member of staff
         * @description For staff. Needs users:W. Refusals: SELF_ROLE_CHANGE, LAST_SUPER_ADMIN, REPORTING_CYCLE, SEAT_LIMIT_REACHED.
         */
        patch: operations["patchUsersByUserId"];
        trace?: never;
    };
    "/users/{userId}/resend-invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a new one-time link
         * @description For staff. Needs users:W. Refusals: USER_STATE_INVALID.
         */
        post: operations["postUsersByUserIdResendInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Roles and what they may do
         * @description For staff. Needs users:R.
         */
        get: operations["getRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a role; system roles stay
         * @description For staff. Needs users:X. Refusals: ROLE_IS_SYSTEM.
         */
        delete: operations["deleteRolesBySlug"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Teams with their people, for choosing who does the work
         * @description For staff. Needs projects:R.
         */
        get: operations["getTeams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Edition, seats and last day of the licence
         * @description For staff. Needs companies:R.
         */
        get: operations["getLicence"];
        /**
         * Replace the licence key
         * @description For staff. Needs companies:X. Refusals: LICENCE_INVALID, LICENCE_EXPIRED, LICENCE_TOO_FEW_SEATS, KEY_FROM_ENVIRONMENT.
         */
        put: operations["putLicence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Health of the parts of this installation
         * @description For staff. Needs settings:R.
         */
        get: operations["getSettingsHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/billing/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The firm’s logo
         * @description For staff. Needs ledger:R.
         */
        get: operations["getSettingsBillingLogo"];
        /**
         * Replace or remove the firm’s logo
         * @description For staff. Needs ledger:A. Refusals: LOGO_FORMAT.
         */
        put: operations["putSettingsBillingLogo"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{userId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a member of staff
         * @description For staff. Needs users:X. Refusals: SELF_ROLE_CHANGE, LAST_SUPER_ADMIN, USER_STATE_INVALID.
         */
        post: operations["postUsersByUserIdSuspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{userId}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reactivate a member of staff
         * @description For staff. Needs users:X. Refusals: SELF_ROLE_CHANGE, LAST_SUPER_ADMIN, USER_STATE_INVALID, SEAT_LIMIT_REACHED.
         */
        post: operations["postUsersByUserIdReactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{userId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End somebody’s work and hand over what they own
         * @description For staff. Needs users:X. Refusals: SELF_ROLE_CHANGE, LAST_SUPER_ADMIN, USER_STATE_INVALID, HAND_OVER_TO_INACTIVE.
         */
        post: operations["postUsersByUserIdDeactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{userId}/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for a new owner when this person leaves
         * @description For staff. Needs users:R.
         */
        get: operations["getUsersByUserIdHoldings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{userId}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a colleague the owner of everything somebody holds
         * @description For staff. Needs users:X. Refusals: HAND_OVER_TO_INACTIVE.
         */
        post: operations["postUsersByUserIdHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{clientId}/portal-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People of a client with portal access, and where their credentials are
         * @description For staff. Needs clients:R.
         */
        get: operations["getClientsByClientIdPortalUsers"];
        put?: never;
        /**
         * Invite a contact to the portal
         * @description For staff. Needs clients:W. Refusals: EMAIL_INVALID, EMAIL_ALREADY_LINKED, CLIENT_INACTIVE.
         */
        post: operations["postClientsByClientIdPortalUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal-users/{portalUserId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send new credentials; an older link stops working
         * @description For staff. Needs clients:W. Refusals: ALREADY_ACTIVE, PORTAL_USER_DISABLED.
         */
        post: operations["postPortalUsersByPortalUserIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal-users/{portalUserId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End portal access at once
         * @description For staff. Needs clients:W.
         */
        post: operations["postPortalUsersByPortalUserIdDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal-users/{portalUserId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give portal access back
         * @description For staff. Needs clients:W. Refusals: CLIENT_INACTIVE.
         */
        post: operations["postPortalUsersByPortalUserIdEnable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own profile, clients and consents
         * @description For portal.
         */
        get: operations["getPortalMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change own name, phone or language
         * @description For portal.
         */
        patch: operations["patchPortalMe"];
        trace?: never;
    };
    "/portal/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the current terms and privacy notice
         * @description For portal. Refusals: CONSENT_OUTDATED.
         */
        post: operations["postPortalConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the audit trail
         * @description For staff. Needs audit:R.
         */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit trail as a CSV file
         * @description For staff. Needs audit:R.
         */
        get: operations["getAuditExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/history/{entity}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a record that one can read
         * @description For staff. Needs mission-control:R.
         */
        get: operations["getHistoryByEntityById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All invoices, newest first, with totals
         * @description For staff. Needs invoices:R.
         */
        get: operations["getInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All overdue invoices of all clients, latest payer first
         * @description For staff and portal. Needs invoices:R.
         */
        get: operations["getInvoicesOverdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compute tax, TDS and words without saving
         * @description For staff. Needs invoices:W.
         */
        post: operations["postInvoicesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One invoice; a client sees its own issued ones
         * @description For staff and portal. Needs invoices:R.
         */
        get: operations["getInvoicesByInvoiceId"];
        put?: never;
        post?: never;
        /**
         * Discard a draft; no number is used up
         * @description For staff and portal. Needs invoices:W. Refusals: INVOICE_ISSUED, TASK_GONE, TASK_NOT_READY.
         */
        delete: operations["deleteInvoicesByInvoiceId"];
        options?: never;
        head?: never;
        /**
         * Change a draft; status, due date, contacts and notes of an issued invoice
         * @description For staff and portal. Needs invoices:W. Refusals: TRANSITION_NOT_ALLOWED, INVOICE_LOCKED, INVOICE_INCOMPLETE, NOT_PAST_DUE, STALE_VERSION.
         */
        patch: operations["patchInvoicesByInvoiceId"];
        trace?: never;
    };
    "/invoices/{invoiceId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A one-hour link to the stored PDF; staff may ask for the firm’s own copy
         * @description For staff and portal. Needs invoices:R. Refusals: PDF_NOT_READY.
         */
        get: operations["getInvoicesByInvoiceIdPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{clientId}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A client’s invoices over all projects, with totals
         * @description For staff and portal. Needs invoices:R.
         */
        get: operations["getClientsByClientIdInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{projectId}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invoices of one project
         * @description For staff and portal. Needs invoices:R.
         */
        get: operations["getProjectsByProjectIdInvoices"];
        put?: never;
        /**
         * Draft the invoice of a milestone
         * @description For staff and portal. Needs invoices:W. Refusals: MILESTONE_FOREIGN, MILESTONE_ALREADY_INVOICED, MILESTONE_CANCELLED, MILESTONE_REQUIRED.
         */
        post: operations["postProjectsByProjectIdInvoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{projectId}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Milestones of a project with their invoices; a client sees reached ones
         * @description For staff and portal. Needs invoices:R.
         */
        get: operations["getProjectsByProjectIdMilestones"];
        put?: never;
        /**
         * Add a milestone
         * @description For staff and portal. Needs invoices:W. Refusals: AMOUNT_NEGATIVE, CURRENCY_MISMATCH.
         */
        post: operations["postProjectsByProjectIdMilestones"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/milestones/{milestoneId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a milestone until it is invoiced
         * @description For staff and portal. Needs invoices:W. Refusals: MILESTONE_LOCKED, AMOUNT_NEGATIVE, CURRENCY_MISMATCH.
         */
        patch: operations["patchMilestonesByMilestoneId"];
        trace?: never;
    };
    "/milestones/{milestoneId}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reach a milestone by hand; its invoice is drafted by itself
         * @description For staff and portal. Needs invoices:W. Refusals: MILESTONE_REACHED, MILESTONE_CANCELLED.
         */
        post: operations["postMilestonesByMilestoneIdReach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Credit notes of all clients, newest first
         * @description For staff. Needs credit-notes:R.
         */
        get: operations["getCreditNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{invoiceId}/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Credit notes of one invoice
         * @description For staff and portal. Needs credit-notes:R.
         */
        get: operations["getInvoicesByInvoiceIdCreditNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{invoiceId}/credit-note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Credit an issued invoice; the amount includes tax
         * @description For staff and portal. Needs credit-notes:W. Refusals: REASON_REQUIRED, CREDIT_AMOUNT_INVALID, CREDIT_EXCEEDS_INVOICE, CREDIT_LINES_REQUIRED, INVOICE_NOT_ISSUED, INVOICE_CANCELLED.
         */
        post: operations["postInvoicesByInvoiceIdCreditNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-notes/{creditNoteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One credit note with its client and invoice
         * @description For staff and portal. Needs credit-notes:R.
         */
        get: operations["getCreditNotesByCreditNoteId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-notes/{creditNoteId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A one-hour link to the stored PDF
         * @description For staff and portal. Needs credit-notes:R. Refusals: PDF_NOT_READY.
         */
        get: operations["getCreditNotesByCreditNoteIdPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which notices are sent
         * @description For staff. Needs settings:R.
         */
        get: operations["getSettingsNotifications"];
        /**
         * Switch notices on or off, as a whole or by channel
         * @description For staff. Needs settings:X. Refusals: SETTING_UNKNOWN, SETTING_TYPE.
         */
        put: operations["putSettingsNotifications"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/notifications/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * On which channels notices are sent
         * @description For staff. Needs settings:R.
         */
        get: operations["getSettingsNotificationsChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/smtp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mail server, and where it was set; its secret is never told
         * @description For staff. Needs settings:R.
         */
        get: operations["getSettingsSmtp"];
        /**
         * Set the mail server; it holds from the next use on and wins over the environment
         * @description For staff. Needs settings:X. Refusals: SECRET_NEEDED, STALE_VERSION.
         */
        put: operations["putSettingsSmtp"];
        post?: never;
        /**
         * Forget the mail server that was set; the environment’s counts again
         * @description For staff. Needs settings:X. Refusals: STALE_VERSION.
         */
        delete: operations["deleteSettingsSmtp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/smtp/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try the mail server by a message to oneself, and wait for what the other side says
         * @description For staff. Needs settings:X. Refusals: CONNECTION_NOT_SET, CONNECTION_TEST_FAILED.
         */
        post: operations["postSettingsSmtpTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/whatsapp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The WhatsApp number, and where it was set; its secret is never told
         * @description For staff. Needs settings:R.
         */
        get: operations["getSettingsWhatsapp"];
        /**
         * Set the WhatsApp number; it holds from the next use on and wins over the environment
         * @description For staff. Needs settings:X. Refusals: SECRET_NEEDED, STALE_VERSION.
         */
        put: operations["putSettingsWhatsapp"];
        post?: never;
        /**
         * Forget the WhatsApp number that was set; the environment’s counts again
         * @description For staff. Needs settings:X. Refusals: STALE_VERSION.
         */
        delete: operations["deleteSettingsWhatsapp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/whatsapp/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try the WhatsApp number by a message to oneself, and wait for what the other side says
         * @description For staff. Needs settings:X. Refusals: CONNECTION_NOT_SET, CONNECTION_TEST_FAILED.
         */
        post: operations["postSettingsWhatsappTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own notices, newest first, and how many are unread
         * @description For staff.
         */
        get: operations["getNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark notices as read, those named or all
         * @description For staff.
         */
        post: operations["postNotificationsRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put notices away, those named or all that are read
         * @description For staff.
         */
        post: operations["postNotificationsArchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own notices, newest first, and how many are unread
         * @description For portal.
         */
        get: operations["getPortalNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark notices as read, those named or all
         * @description For portal.
         */
        post: operations["postPortalNotificationsRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scheduler/jobs/mark_overdue_invoices/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark late invoices overdue and send their alerts now
         * @description For staff. Needs outbox:A.
         */
        post: operations["postSchedulerJobsMark_overdue_invoicesRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scheduler/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Passes that found late invoices, newest first
         * @description For staff. Needs outbox:R.
         */
        get: operations["getSchedulerRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{invoiceId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Receipts of one invoice
         * @description For staff and portal. Needs invoices:R.
         */
        get: operations["getInvoicesByInvoiceIdPayments"];
        put?: never;
        /**
         * Record a receipt with the tax the client withheld
         * @description For staff and portal. Needs ledger:W. Refusals: PAYMENT_INVALID, DATE_FUTURE, CURRENCY_MISMATCH, INVOICE_NOT_ISSUED, INVOICE_PAID.
         */
        post: operations["postInvoicesByInvoiceIdPayments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{invoiceId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail the stored PDF again
         * @description For staff and portal. Needs invoices:W. Refusals: INVOICE_NOT_ISSUED, EMAIL_MISSING.
         */
        post: operations["postInvoicesByInvoiceIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{clientId}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The client’s account with running balance
         * @description For staff and portal. Needs invoices:R.
         */
        get: operations["getClientsByClientIdLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The firm as it stands on its papers
         * @description For staff. Needs ledger:R.
         */
        get: operations["getSettingsBilling"];
        /**
         * Change the firm profile
         * @description For staff. Needs ledger:A. Refusals: PAN_FORMAT, IFSC_FORMAT, VPA_FORMAT, PIN_FORMAT.
         */
        put: operations["putSettingsBilling"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/gst-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * GST registrations and their series
         * @description For staff. Needs ledger:R.
         */
        get: operations["getSettingsGstRegistrations"];
        put?: never;
        /**
         * Add a GST registration with prefixes of its own
         * @description For staff. Needs ledger:A. Refusals: GSTIN_FORMAT, GSTIN_CHECKSUM, SERIES_FORMAT, SERIES_TAKEN.
         */
        post: operations["postSettingsGstRegistrations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/gst-registrations/{registrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a GST registration, e.g. its letter of undertaking
         * @description For staff. Needs ledger:A.
         */
        patch: operations["patchSettingsGstRegistrationsByRegistrationId"];
        trace?: never;
    };
    "/gst-states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * States and territories by their GST code, for every address
         * @description For staff. Needs clients:R.
         */
        get: operations["getGstStates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/tax-tables/{table}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dated rates, states and service codes
         * @description For staff. Needs invoices:R.
         */
        get: operations["getSettingsTaxTablesByTable"];
        /**
         * Replace the firm’s dated rates
         * @description For staff. Needs ledger:A.
         */
        put: operations["putSettingsTaxTablesByTable"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{clientId}/billing-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a client is billed by
         * @description For staff and portal. Needs invoices:R.
         */
        get: operations["getClientsByClientIdBillingProfile"];
        /**
         * GST, PAN, TDS and terms of a client
         * @description For staff and portal. Needs ledger:W. Refusals: GSTIN_FORMAT, GSTIN_STATE, GSTIN_CATEGORY, GSTIN_CHECKSUM, GSTIN_PAN_MISMATCH, GSTIN_STATE_MISMATCH.
         */
        put: operations["putClientsByClientIdBillingProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gstin/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check shape, state, PAN part and check character of a GSTIN
         * @description For staff. Needs invoices:R.
         */
        post: operations["postGstinValidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Running and planned absences
         * @description For staff. Needs tasks:R.
         */
        get: operations["getAbsences"];
        put?: never;
        /**
         * Plan an absence: the deputy has the person’s tasks meanwhile
         * @description For staff. Needs tasks:W. Refusals: DATE_ORDER, DATE_PAST, ABSENCE_OVERLAPS, DEPUTY_UNFIT, DEPUTY_AWAY.
         */
        post: operations["postAbsences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/absences/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who can stand in for a person
         * @description For staff. Needs tasks:R.
         */
        get: operations["getAbsencesDeputies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/absences/{absenceId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Be back earlier, or not go at all
         * @description For staff. Needs tasks:W.
         */
        post: operations["postAbsencesByAbsenceIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open tasks by person and urgency, with hours of work and of capacity
         * @description For staff. Needs tasks:A.
         */
        get: operations["getWorkload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workload/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say how many hours a week a person has
         * @description For staff. Needs tasks:A.
         */
        put: operations["putWorkloadByUserId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/bulk-claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take several tasks
         * @description For staff. Needs tasks:W.
         */
        post: operations["postTasksBulkClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/bulk-reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand several tasks to one colleague with a reason
         * @description For staff. Needs tasks:W.
         */
        post: operations["postTasksBulkReassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/bulk-complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete several tasks of one step with the same answers
         * @description For staff. Needs tasks:W. Refusals: TASKS_DIFFER.
         */
        post: operations["postTasksBulkComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open tasks, most urgent first
         * @description For staff. Needs tasks:R.
         */
        get: operations["getTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Numbers on the inbox tabs
         * @description For staff. Needs tasks:R.
         */
        get: operations["getTasksCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Processes, clients and stages of the most urgent tasks, with their numbers
         * @description For staff. Needs tasks:R.
         */
        get: operations["getTasksFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the most urgent free task that the caller may do
         * @description For staff. Needs tasks:W.
         */
        post: operations["postTasksNext"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One task with its form and draft
         * @description For staff. Needs tasks:R.
         */
        get: operations["getTasksByTaskKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskKey}/context": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why the caller has it, why it is due then, and what follows
         * @description For staff. Needs tasks:R.
         */
        get: operations["getTasksByTaskKeyContext"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskKey}/diagram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The model the task belongs to, with done path and token
         * @description For staff. Needs tasks:R.
         */
        get: operations["getTasksByTaskKeyDiagram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskKey}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The form the task was opened with
         * @description For staff. Needs tasks:R.
         */
        get: operations["getTasksByTaskKeyForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskKey}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a task
         * @description For staff. Needs tasks:W. Refusals: TASK_ALREADY_CLAIMED, TASK_GONE, NOT_CANDIDATE.
         */
        post: operations["postTasksByTaskKeyClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskKey}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a task back to its group; a manager does so for others, with a reason
         * @description For staff. Needs tasks:W. Refusals: TASK_GONE, NOT_ASSIGNEE, REASON_REQUIRED.
         */
        post: operations["postTasksByTaskKeyRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskKey}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Active colleagues of the task’s group, to whom it can be passed
         * @description For staff. Needs tasks:R.
         */
        get: operations["getTasksByTaskKeyColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskKey}/delegate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pass a task to a colleague with a reason
         * @description For staff. Needs tasks:W. Refusals: TASK_GONE, NOT_CANDIDATE, NOT_ASSIGNEE.
         */
        post: operations["postTasksByTaskKeyDelegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskKey}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep what was typed
         * @description For staff. Needs tasks:W.
         */
        put: operations["putTasksByTaskKeyDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskKey}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a task with its form
         * @description For staff. Needs tasks:W. Refusals: FORM_INVALID, TASK_GONE, TASK_ALREADY_CLAIMED, NOT_CANDIDATE.
         */
        post: operations["postTasksByTaskKeyComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Processes with what is deployed and who works on them
         * @description For staff. Needs modeler:R.
         */
        get: operations["getModels"];
        put?: never;
        /**
         * Begin a new process, empty or from files
         * @description For staff. Needs modeler:W. Refusals: PROCESS_ID_TAKEN, MODEL_MALFORMED, MODEL_UNSAFE, MODEL_TOO_LARGE, MODEL_KIND_UNKNOWN.
         */
        post: operations["postModels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/task-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Task types that have a worker
         * @description For staff. Needs modeler:R.
         */
        get: operations["getTaskTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/element-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Element templates of our workers, as Camunda Modeler reads them
         * @description For staff. Needs modeler:R.
         */
        get: operations["getElementTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the rules say about these files; nothing is stored
         * @description For staff. Needs modeler:R.
         */
        post: operations["postModelsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models/{processId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One process with its versions and the files that are deployed
         * @description For staff. Needs modeler:R.
         */
        get: operations["getModelsByProcessId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models/{processId}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The files of one version
         * @description For staff. Needs modeler:R.
         */
        get: operations["getModelsByProcessIdVersionsByVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models/{processId}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What differs between two versions, or a version and the draft
         * @description For staff. Needs modeler:R.
         */
        get: operations["getModelsByProcessIdDiff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models/{processId}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The draft with its files
         * @description For staff. Needs modeler:R. Refusals: DRAFT_MISSING.
         */
        get: operations["getModelsByProcessIdDraft"];
        /**
         * Save the draft; errors of the rules may rest in it
         * @description For staff. Needs modeler:W. Refusals: DRAFT_MISSING, DRAFT_PROPOSED, DRAFT_LOCKED, STALE_VERSION, VERSION_REQUIRED, MODEL_MALFORMED, MODEL_UNSAFE, MODEL_TOO_LARGE, MODEL_KIND_UNKNOWN.
         */
        put: operations["putModelsByProcessIdDraft"];
        /**
         * The draft, begun from what is deployed if there is none
         * @description For staff. Needs modeler:W.
         */
        post: operations["postModelsByProcessIdDraft"];
        /**
         * Throw the draft away
         * @description For staff. Needs modeler:W. Refusals: DRAFT_MISSING, DRAFT_PROPOSED, DRAFT_LOCKED, STALE_VERSION, VERSION_REQUIRED.
         */
        delete: operations["deleteModelsByProcessIdDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models/{processId}/draft/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the draft for editing, or stay; from somebody else after five idle minutes
         * @description For staff. Needs modeler:W. Refusals: DRAFT_MISSING, DRAFT_PROPOSED, DRAFT_LOCKED.
         */
        post: operations["postModelsByProcessIdDraftLock"];
        /**
         * Let others edit the draft
         * @description For staff. Needs modeler:W. Refusals: DRAFT_MISSING.
         */
        delete: operations["deleteModelsByProcessIdDraftLock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models/{processId}/draft/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the files of a version in place of the draft
         * @description For staff. Needs modeler:W. Refusals: DRAFT_MISSING, DRAFT_PROPOSED, DRAFT_LOCKED, STALE_VERSION, VERSION_REQUIRED.
         */
        post: operations["postModelsByProcessIdDraftRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models/{processId}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * ProposeDraft the draft; refused while the rules find errors
         * @description For staff. Needs modeler:W. Refusals: DRAFT_MISSING, DRAFT_PROPOSED, DRAFT_LOCKED, STALE_VERSION, VERSION_REQUIRED, MODEL_INVALID, WORKER_MISSING, CHANGE_IN_REVIEW, NOTHING_CHANGED.
         */
        post: operations["postModelsByProcessIdPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models/{processId}/redeploy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * ProposeDraft an earlier version again
         * @description For staff. Needs modeler:W. Refusals: MODEL_INVALID, CHANGE_IN_REVIEW, NOTHING_CHANGED.
         */
        post: operations["postModelsByProcessIdRedeploy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/model-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proposed changes, newest first
         * @description For staff. Needs modeler:R.
         */
        get: operations["getModelChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/model-changes/{changeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One change with its difference
         * @description For staff. Needs modeler:R.
         */
        get: operations["getModelChangesByChangeId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models/{processId}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a dry run of the draft asks for, how the sandbox is, and your run
         * @description For staff. Needs modeler:W.
         */
        get: operations["getModelsByProcessIdDryRun"];
        put?: never;
        /**
         * Deploy the draft to the sandbox and start it there; it goes on by itself until it waits
         * @description For staff. Needs modeler:W. Refusals: SANDBOX_UNCONFIGURED, SANDBOX_STARTING, SANDBOX_UNREACHABLE, SANDBOX_IN_USE, MODEL_REFUSED.
         */
        post: operations["postModelsByProcessIdDryRun"];
        /**
         * End your run and leave the sandbox to others
         * @description For staff. Needs modeler:W. Refusals: SANDBOX_UNCONFIGURED, SANDBOX_STARTING, SANDBOX_UNREACHABLE.
         */
        delete: operations["deleteModelsByProcessIdDryRun"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models/{processId}/dry-run/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far your run has come
         * @description For staff. Needs modeler:W. Refusals: SANDBOX_UNCONFIGURED, SANDBOX_STARTING, SANDBOX_UNREACHABLE.
         */
        get: operations["getModelsByProcessIdDryRunProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models/{processId}/dry-run/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a task, publish a message or move the clock of the sandbox
         * @description For staff. Needs modeler:W. Refusals: SANDBOX_UNCONFIGURED, SANDBOX_STARTING, SANDBOX_UNREACHABLE, DRY_RUN_MISSING, DRY_RUN_MOVING.
         */
        post: operations["postModelsByProcessIdDryRunSteps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models/{processId}/dry-run/answers/{elementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose what a service task answers from now on
         * @description For staff. Needs modeler:W. Refusals: SANDBOX_UNCONFIGURED, SANDBOX_STARTING, SANDBOX_UNREACHABLE, DRY_RUN_MISSING, DRY_RUN_MOVING, ANSWER_INVALID.
         */
        put: operations["putModelsByProcessIdDryRunAnswersByElementId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models/{processId}/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Scenarios of a process
         * @description For staff. Needs modeler:R.
         */
        get: operations["getModelsByProcessIdScenarios"];
        put?: never;
        /**
         * Save your run as a scenario
         * @description For staff. Needs modeler:W. Refusals: SANDBOX_UNCONFIGURED, SANDBOX_STARTING, SANDBOX_UNREACHABLE, DRY_RUN_MISSING, DRY_RUN_MOVING, SCENARIO_NAME_TAKEN.
         */
        post: operations["postModelsByProcessIdScenarios"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models/{processId}/scenarios/{scenarioId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a saved scenario
         * @description For staff. Needs modeler:W.
         */
        delete: operations["deleteModelsByProcessIdScenariosByScenarioId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models/{processId}/scenarios/{scenarioId}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Play a scenario on the draft; the first difference is told
         * @description For staff. Needs modeler:W. Refusals: SANDBOX_UNCONFIGURED, SANDBOX_STARTING, SANDBOX_UNREACHABLE, SANDBOX_IN_USE, MODEL_REFUSED.
         */
        post: operations["postModelsByProcessIdScenariosByScenarioIdRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own and shared views of a list
         * @description For staff.
         */
        get: operations["getViews"];
        put?: never;
        /**
         * Save a view of a list
         * @description For staff. Refusals: VIEW_INVALID, VIEW_LIMIT.
         */
        post: operations["postViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/{viewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an own view
         * @description For staff.
         */
        delete: operations["deleteViewsByViewId"];
        options?: never;
        head?: never;
        /**
         * Rename, change or share an own view
         * @description For staff. Refusals: VIEW_INVALID, STALE_VERSION.
         */
        patch: operations["patchViewsByViewId"];
        trace?: never;
    };
    "/views/{viewId}/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the list with this view
         * @description For staff.
         */
        post: operations["postViewsByViewIdDefault"];
        /**
         * Open the list without this view
         * @description For staff.
         */
        delete: operations["deleteViewsByViewIdDefault"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deployed versions with their instances by state
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/heatmap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tokens, incidents and durations on the diagram
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcessesByProcessIdHeatmap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-instances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Process instances, newest first
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcessInstances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-instances/{instanceKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One instance: where it stands and what it waits for
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcessInstancesByInstanceKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-instances/{instanceKey}/diagram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The model with the tokens of one instance
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcessInstancesByInstanceKeyDiagram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-instances/{instanceKey}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was passed, in order
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcessInstancesByInstanceKeyHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-instances/{instanceKey}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When elements were entered and left: the diagram at any moment
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcessInstancesByInstanceKeyReplay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-instances/{instanceKey}/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Current variables; personal ones masked
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcessInstancesByInstanceKeyVariables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-instances/{instanceKey}/variable-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every value variables have had, oldest first; personal ones masked
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcessInstancesByInstanceKeyVariableChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-instances/{instanceKey}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Jobs with their retries
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcessInstancesByInstanceKeyJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-instances/{instanceKey}/timers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Timers, the next first
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcessInstancesByInstanceKeyTimers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-instances/{instanceKey}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages waited for and received
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcessInstancesByInstanceKeyMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-instances/{instanceKey}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decisions with inputs, outputs and the rows that matched
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcessInstancesByInstanceKeyDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-instances/{instanceKey}/relatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calling and called instances, and others of the same record
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcessInstancesByInstanceKeyRelatives"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open incidents, newest first
         * @description For staff. Needs processes:R.
         */
        get: operations["getIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open incidents by cause
         * @description For staff. Needs processes:R.
         */
        get: operations["getIncidentsGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/atlas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Areas with their deployed processes
         * @description For staff. Needs mission-control:R.
         */
        get: operations["getAtlas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/atlas/{area}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One area with its diagrams
         * @description For staff. Needs mission-control:R.
         */
        get: operations["getAtlasByArea"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-pulse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the screens are behind the engine, and which workers are late
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcessPulse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-stalls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Elements that take longer than they usually do, without an incident
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcessStalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-operations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an operation would do, and to which instances it cannot; nothing is sent
         * @description For staff. Needs processes:A. Refusals: SELECTION_TOO_LARGE, VALIDATION_FAILED.
         */
        post: operations["postProcessOperationsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Operations with their progress, newest first
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcessOperations"];
        put?: never;
        /**
         * Do it, with a reason; answers when it has ended, or after two seconds with 202
         * @description For staff. Needs processes:A. Refusals: SELECTION_TOO_LARGE, VALIDATION_FAILED.
         */
        post: operations["postProcessOperations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-operations/{operationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One operation and how far it is
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcessOperationsByOperationId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-operations/{operationId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of each instance, with before and after or the engine’s words
         * @description For staff. Needs processes:R.
         */
        get: operations["getProcessOperationsByOperationIdItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-operations/{operationId}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve or decline, as the second person, what somebody else asked for
         * @description For staff. Needs processes:A. Refusals: SELF_APPROVAL, OPERATION_DECIDED.
         */
        post: operations["postProcessOperationsByOperationIdDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-operations/{operationId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what the engine has not taken yet
         * @description For staff. Needs processes:A. Refusals: OPERATION_ENDED.
         */
        post: operations["postProcessOperationsByOperationIdStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-migrations/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where each element goes and the verdict for each instance; nothing is sent
         * @description For staff. Needs processes:A. Refusals: SELECTION_TOO_LARGE, VALIDATION_FAILED.
         */
        post: operations["postProcessMigrationsPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process-migrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Migrate every instance that goes as it is, as a process operation with a reason
         * @description For staff. Needs processes:A. Refusals: SELECTION_TOO_LARGE, VALIDATION_FAILED.
         */
        post: operations["postProcessMigrations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Commands that the engine refused
         * @description For staff. Needs outbox:R.
         */
        get: operations["getEngineCommands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-commands/{commandId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One command with what it carries and what waits for it
         * @description For staff. Needs outbox:R.
         */
        get: operations["getEngineCommandsByCommandId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-commands/{commandId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a refused command again, with a reason
         * @description For staff. Needs outbox:A. Refusals: COMMAND_NOT_REFUSED.
         */
        post: operations["postEngineCommandsByCommandIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-commands/{commandId}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct a refused command and send it again, with a reason
         * @description For staff. Needs outbox:A. Refusals: COMMAND_NOT_REFUSED.
         */
        post: operations["postEngineCommandsByCommandIdCorrect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/engine-commands/{commandId}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a refused command aside, with a reason, so that its record goes on without it
         * @description For staff. Needs outbox:A. Refusals: COMMAND_NOT_REFUSED.
         */
        post: operations["postEngineCommandsByCommandIdDrop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mails the system sent or will send, newest first
         * @description For staff. Needs outbox:R.
         */
        get: operations["getOutbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox/{mailId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One mail as sent
         * @description For staff. Needs outbox:R.
         */
        get: operations["getOutboxByMailId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox/{mailId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a mail once more
         * @description For staff. Needs outbox:A. Refusals: MAIL_ON_ITS_WAY.
         */
        post: operations["postOutboxByMailIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox/{mailId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a mail that has not left
         * @description For staff. Needs outbox:A. Refusals: MAIL_NOT_CANCELLABLE.
         */
        post: operations["postOutboxByMailIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mission-control": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for me, each number leading to its list
         * @description For staff. Needs mission-control:R.
         */
        get: operations["getMissionControl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Clients, projects, invoices, documents and tasks by name or number
         * @description For staff. Refusals: QUERY_LENGTH, TYPE_UNKNOWN.
         */
        get: operations["getSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed, as server-sent events; Last-Event-ID reads on where a connection broke
         * @description For staff.
         */
        get: operations["getStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed, as server-sent events; Last-Event-ID reads on where a connection broke
         * @description For portal.
         */
        get: operations["getPortalStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/queues/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A cookie that opens the queues page for 15 minutes
         * @description For staff. Needs outbox:A.
         */
        post: operations["postOpsQueuesSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Business time and how far it is ahead of real time
         * @description For staff. Needs processes:A.
         */
        get: operations["getDevClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/clock/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move business time forward, e.g. {"duration": "P2D"}
         * @description For staff. Needs processes:A. Refusals: DURATION_INVALID, CLOCK_BACKWARD, CLOCK_FIXED, ENGINE_UNAVAILABLE.
         */
        post: operations["postDevClockMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        BulkRow: {
            /** Format: uuid */
            id: string;
            done: boolean;
            code: string | null;
            message: string | null;
            before: string | null;
        };
        BulkResult: {
            items: components["schemas"]["BulkRow"][];
        };
        BulkOwners: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                ownerUserId: string | null;
            }[];
        };
        BulkManagers: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                managerId: string;
            }[];
        };
        BulkIssue: {
            items: {
                /** Format: uuid */
                id: string;
            }[];
        };
        ClientSummary: {
            /** Format: uuid */
            id: string;
            number: string;
            name: string;
            /** @enum {string} */
            status: "prospect" | "active" | "inactive";
            entityType: string;
            industry: string | null;
            regulator: string | null;
            city: string | null;
            stateCode: string | null;
            gstin: string | null;
            ownerName: string | null;
            openProjects: number;
            outstandingMinor: number;
            currency: string;
        };
        Contact: {
            /** Format: uuid */
            id: string;
            fullName: string;
            firstName: string;
            lastName: string;
            title: string | null;
            email: string | null;
            phone: string | null;
            isPrimary: boolean;
            rowVersion: number;
            portal: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "captured" | "invited" | "active" | "locked" | "disabled" | "queued" | "sent" | "used" | "bounced" | "expired" | "cancelled";
                /** Format: date-time */
                sentAt: string | null;
                /** Format: date-time */
                activatedAt: string | null;
            } | null;
        };
        /** @enum {string} */
        ProjectStatus: "draft" | "active" | "on_hold" | "completed" | "cancelled";
        ProjectSummary: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            client: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            regulator: string | null;
            family: {
                /** Format: uuid */
                id: string;
                title: string;
            };
            status: components["schemas"]["ProjectStatus"];
            stage: string | null;
            stageName: string | null;
            /** @enum {string} */
            health: "green" | "amber" | "red";
            progressPct: number;
            targetIssueOn: string | null;
            stageDueOn: string | null;
            managerName: string | null;
            openRequests: number;
        };
        Client: {
            /** Format: uuid */
            id: string;
            number: string;
            name: string;
            /** @enum {string} */
            status: "prospect" | "active" | "inactive";
            entityType: string;
            industry: string | null;
            regulator: string | null;
            city: string | null;
            stateCode: string | null;
            gstin: string | null;
            ownerName: string | null;
            openProjects: number;
            outstandingMinor: number;
            currency: string;
            legalName: string;
            /** Format: uuid */
            ownerUserId: string | null;
            panMasked: string | null;
            address: string | null;
            addressLine1: string | null;
            addressLine2: string | null;
            pinCode: string | null;
            contacts: components["schemas"]["Contact"][];
            projects: components["schemas"]["ProjectSummary"][];
            invoices: {
                billedMinor: number;
                outstandingMinor: number;
                overdueMinor: number;
                currency: string;
            } | null;
            rowVersion: number;
        };
        NewContact: {
            firstName: string;
            /** @default  */
            lastName?: string;
            title?: string | null;
            /** Format: email */
            email?: string | null;
            phone?: string | null;
        };
        NewClient: {
            name: string;
            legalName?: string | null;
            /** @enum {string} */
            entityType: "private_limited" | "public_limited" | "opc" | "llp" | "section8" | "partnership" | "proprietorship" | "trust" | "huf" | "individual" | "llc" | "corporation" | "nonprofit";
            industry?: string | null;
            /** @enum {string|null} */
            regulator?: "RBI" | "SEBI" | "IRDAI" | "OTHER" | null;
            /** Format: uuid */
            ownerUserId?: string | null;
            /** Format: uuid */
            ownerTeamId?: string | null;
            addressLine1?: string | null;
            addressLine2?: string | null;
            city?: string | null;
            stateCode?: string | null;
            pinCode?: string | null;
            gstin?: string | null;
            pan?: string | null;
            contact?: components["schemas"]["NewContact"] | null;
            /** @default true */
            inviteToPortal?: boolean;
        };
        ChangedClient: {
            name?: string;
            legalName?: string | null;
            /** @enum {string} */
            entityType?: "private_limited" | "public_limited" | "opc" | "llp" | "section8" | "partnership" | "proprietorship" | "trust" | "huf" | "individual" | "llc" | "corporation" | "nonprofit";
            industry?: string | null;
            /** @enum {string|null} */
            regulator?: "RBI" | "SEBI" | "IRDAI" | "OTHER" | null;
            /** Format: uuid */
            ownerUserId?: string | null;
            /** Format: uuid */
            ownerTeamId?: string | null;
            addressLine1?: string | null;
            addressLine2?: string | null;
            city?: string | null;
            stateCode?: string | null;
            pinCode?: string | null;
            /** @enum {string} */
            status?: "prospect" | "active" | "inactive";
        };
        ChangedContact: {
            firstName?: string;
            lastName?: string;
            title?: string | null;
            /** Format: email */
            email?: string | null;
            phone?: string | null;
            /** @enum {boolean} */
            isPrimary?: true;
        };
        RevealedPan: {
            pan: string;
        };
        RevealPan: {
            reason: string;
        };
        WorkflowFamily: {
            /** Format: uuid */
            id: string;
            key: string;
            code: string;
            regulator: string;
            title: string;
            description: string;
            status: string;
            version: number | null;
            items: number;
            mandatoryItems: number;
        };
        WorkflowFamilyDetail: {
            /** Format: uuid */
            id: string;
            key: string;
            code: string;
            regulator: string;
            title: string;
            description: string;
            status: string;
            version: number | null;
            items: number;
            mandatoryItems: number;
            notice: string | null;
            stages: {
                /** @enum {string} */
                stage: "onboarding" | "documentation" | "filing" | "liaison" | "issue";
                name: string;
                seq: number;
                durationDays: number;
                /** @enum {string} */
                gateDecider: "manager" | "reviewer";
                items: {
                    key: string;
                    title: string;
                    guidance: string;
                    mandatory: boolean;
                    evidenceTypes: string[];
                    evidenceMin: number;
                    evidenceValidDays: number | null;
                    dueOffsetDays: number;
                    clientVisible: boolean;
                    autoRequest: boolean;
                    source: string;
                }[];
            }[];
            milestones: {
                title: string;
                /** @enum {string} */
                trigger: "stage_passed" | "checklist_item_verified";
                triggerRef: string;
                percent: number;
            }[];
        };
        Stage: {
            stage: string;
            name: string;
            /** @enum {string} */
            state: "pending" | "in_progress" | "in_review" | "returned" | "passed";
            gateDecider: string;
            dueOn: string | null;
            /** Format: date-time */
            enteredAt: string | null;
            attempts: number;
            submittedBy: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            submittedAt: string | null;
            decidedBy: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            decidedAt: string | null;
            comment: string | null;
            /** @description Who sees to it now: the lead, or who decides the gate while it is reviewed */
            owner: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
        };
        ProjectMilestone: {
            /** Format: uuid */
            id: string;
            title: string;
            trigger: string;
            triggerRef: string | null;
            amountMinor: number;
            currency: string;
            dueOn: string | null;
            /** @enum {string} */
            state: "planned" | "reached" | "invoiced" | "closed" | "cancelled";
            /** Format: uuid */
            invoiceId: string | null;
            invoice: {
                /** Format: uuid */
                id: string;
                number: string | null;
            } | null;
        };
        /** @enum {string} */
        DocumentRequestState: "draft" | "open" | "overdue" | "submitted" | "accepted" | "waived" | "cancelled";
        DocumentRequestSummary: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            state: components["schemas"]["DocumentRequestState"];
            dueOn: string;
            /** Format: uuid */
            checklistItemId: string | null;
            owner: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
        };
        Project: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            client: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            regulator: string | null;
            family: {
                /** Format: uuid */
                id: string;
                title: string;
            };
            status: components["schemas"]["ProjectStatus"];
            stage: string | null;
            stageName: string | null;
            /** @enum {string} */
            health: "green" | "amber" | "red";
            progressPct: number;
            targetIssueOn: string | null;
            openedOn: string;
            issuedOn: string | null;
            billingMode: string;
            /** @description Null for roles that the field rules deny it */
            feeMinor: number | null;
            currency: string;
            portalVisible: boolean;
            ownerTeam: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            cancelReason: string | null;
            stages: components["schemas"]["Stage"][];
            waitingFor: {
                what: string;
                who: string | null;
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                due: string | null;
                taskKey: string;
                client: boolean;
            } | null;
            members: {
                /** Format: uuid */
                userId: string;
                name: string;
                role: string;
            }[];
            milestones: components["schemas"]["ProjectMilestone"][];
            milestonesTotalMinor: number | null;
            openRequests: components["schemas"]["DocumentRequestSummary"][];
            licences: {
                licenceNo: string;
                issuedOn: string;
                expiresOn: string | null;
                /** Format: uuid */
                documentId: string;
            }[];
            expiries: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "document" | "evidence" | "issued_licence";
                title: string;
                expiresOn: string;
            }[];
            processInstanceKey: string | null;
            processVersion: number | null;
            ruleVersion: number | null;
            rowVersion: number;
        };
        OpenProject: {
            /** Format: uuid */
            clientId: string;
            /** Format: uuid */
            familyId: string;
            title: string;
            /** Format: uuid */
            ownerTeamId?: string | null;
            /** Format: uuid */
            managerId?: string | null;
            /** Format: uuid */
            leadConsultantId?: string | null;
            /** Format: uuid */
            reviewerId?: string | null;
            /** @default [] */
            consultantIds?: string[];
            /** Format: date */
            targetIssueOn?: string | null;
            /**
             * @default milestone
             * @enum {string}
             */
            billingMode?: "milestone" | "hourly" | "fixed" | "none";
            /** @default 0 */
            feeMinor?: number;
            /**
             * @default INR
             * @enum {string}
             */
            currency?: "INR";
            /** @default true */
            portalVisible?: boolean;
        };
        ChangedProject: {
            title?: string;
            /** Format: date */
            targetIssueOn?: string | null;
            portalVisible?: boolean;
        } & {
            [key: string]: unknown;
        };
        CancelProject: {
            /** @default  */
            reason?: string;
        };
        ProjectMembers: {
            members: {
                /** Format: uuid */
                userId: string;
                /** @enum {string} */
                role: "manager" | "lead" | "consultant" | "reviewer";
            }[];
        };
        ProjectDiagram: {
            xml: string;
            elements: {
                elementId: string;
                /** @enum {string} */
                state: "active" | "completed" | "incident";
                count: number;
            }[];
            flows: string[];
            processInstanceKey: string | null;
        };
        SubmitStage: {
            note?: string;
        };
        StageDecision: {
            /** @enum {string} */
            outcome: "pass" | "return";
            comment?: string | null;
            licence?: {
                licenceNo?: string | null;
                /** Format: date */
                issuedOn?: string | null;
                /** Format: date */
                expiresOn?: string | null;
                conditions?: string | null;
                /** Format: uuid */
                documentId?: string | null;
            } | null;
        };
        Evidence: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "submitted" | "verified" | "rejected" | "expired";
            filename: string;
            /** Format: uuid */
            documentId: string;
            /** Format: uuid */
            documentVersionId: string;
            submittedBy: string | null;
            /** Format: date-time */
            submittedAt: string;
            validUntil: string | null;
            decidedBy: string | null;
            rejectReason: string | null;
        };
        ChecklistItem: {
            /** Format: uuid */
            id: string;
            stage: string;
            key: string;
            title: string;
            guidance: string;
            mandatory: boolean;
            clientVisible: boolean;
            /** @enum {string} */
            state: "open" | "submitted" | "verified" | "rejected" | "waiver_requested" | "waived" | "expired" | "not_applicable";
            owner: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            dueOn: string | null;
            evidenceMin: number;
            evidenceTypes: string[];
            evidence: components["schemas"]["Evidence"][];
            request: {
                /** Format: uuid */
                id: string;
                number: string;
                state: string;
            } | null;
            openRequest: {
                /** Format: uuid */
                id: string;
                number: string;
                state: string;
            } | null;
            rowVersion: number;
        };
        ChangedChecklistItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            ownerUserId: string | null;
            dueOn: string | null;
            rowVersion: number;
        };
        MissingEvidence: {
            /** Format: uuid */
            id: string;
            title: string;
            key: string;
            stage: string;
            /** @enum {string} */
            state: "open" | "submitted" | "verified" | "rejected" | "waiver_requested" | "waived" | "expired" | "not_applicable";
            dueOn: string | null;
            owner: string | null;
            team: string;
            evidenceMin: number;
            project: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
            };
            client: {
                /** Format: uuid */
                id: string;
                name: string;
            };
        };
        DecidedEvidence: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "submitted" | "verified" | "rejected" | "expired";
            validUntil: string | null;
            rejectReason: string | null;
            /** Format: uuid */
            checklistItemId: string;
            rowVersion: number;
        };
        DocumentRequest: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            instructions: string;
            state: components["schemas"]["DocumentRequestState"];
            dueOn: string;
            /** Format: uuid */
            projectId: string | null;
            /** Format: uuid */
            clientId: string;
            /** Format: uuid */
            checklistItemId: string | null;
            owner: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            recipients: {
                /** Format: uuid */
                id: string;
                name: string;
                email: string;
            }[];
            clientReason: string | null;
            remindersSent: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            closedAt: string | null;
            closedReason: string | null;
            uploads: {
                /** Format: uuid */
                id: string;
                filename: string;
                /** @enum {string} */
                state: "received" | "under_review" | "accepted" | "rejected" | "infected";
                /** Format: date-time */
                receivedAt: string;
                /** Format: uuid */
                documentId: string;
            }[];
            rowVersion: number;
        };
        RequestDefaults: {
            /**
             * Format: date
             * @description A working day
             */
            dueOn: string;
        };
        NewRequest: {
            title: string;
            /** @default  */
            instructions?: string;
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            checklistItemId?: string | null;
            /**
             * Format: uuid
             * @description Who sees to it; without it the owner of the item or the lead
             */
            ownerUserId?: string | null;
            recipients?: string[] | null;
            /** @default [] */
            allowedTypes?: ("pdf" | "jpg" | "jpeg" | "png" | "tif" | "tiff" | "docx" | "xlsx" | "odt" | "ods" | "txt" | "csv")[];
            /** @default 20 */
            maxFiles?: number;
            /** @default true */
            allowEncrypted?: boolean;
        };
        MissingRequests: {
            /** Format: date */
            dueOn?: string | null;
            recipients?: string[] | null;
        };
        CloseRequest: {
            /** @default  */
            reason?: string;
        };
        UploadReview: {
            /** Format: uuid */
            id: string;
            filename: string;
            mime: string;
            sizeBytes: number;
            /** Format: date-time */
            receivedAt: string;
            /** Format: uuid */
            uploadedById: string;
            uploadedBy: string | null;
            /** @enum {string} */
            source: "portal" | "staff";
            note: string | null;
            encryptedPdf: boolean;
            scripted: boolean;
            /** @enum {string} */
            scanState: "pending" | "clean" | "not_scanned" | "infected" | "error";
            /** @enum {string} */
            state: "received" | "under_review" | "accepted" | "rejected" | "infected";
            clientReason: string | null;
            internalNote: string | null;
            reviewer: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: uuid */
            documentId: string;
            /** Format: uuid */
            documentVersionId: string;
            version: number;
            client: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            project: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
            } | null;
            request: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
                instructions: string;
            } | null;
            checklistItem: {
                /** Format: uuid */
                id: string;
                title: string;
            } | null;
            docType: string | null;
            expiryNeeded: boolean;
            expiresOn: string | null;
            task: {
                key: string;
                assignee: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
            } | null;
            rowVersion: number;
        };
        AcceptUpload: {
            internalNote?: string | null;
            /** Format: date */
            expiresOn?: string | null;
        };
        RejectUpload: {
            /** @default  */
            clientReason?: string;
            internalNote?: string | null;
        };
        DocumentSummary: {
            /** Format: uuid */
            id: string;
            title: string;
            folder: string;
            docType: string | null;
            portalVisible: boolean;
            filename: string;
            mime: string;
            sizeBytes: number;
            sha256: string;
            version: number;
            scanState: string;
            reviewState: string | null;
            /** Format: date-time */
            uploadedAt: string;
            uploadedBy: string | null;
            issuedOn: string | null;
            expiresOn: string | null;
            project: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
            } | null;
            rowVersion: number;
        };
        DocumentVersion: {
            version: number;
            filename: string;
            mime: string;
            sizeBytes: number;
            sha256: string;
            scanState: string;
            /** Format: date-time */
            uploadedAt: string;
        };
        Document: {
            /** Format: uuid */
            id: string;
            title: string;
            folder: string;
            docType: string | null;
            /** Format: uuid */
            clientId: string;
            /** Format: uuid */
            projectId: string | null;
            portalVisible: boolean;
            issuedOn: string | null;
            expiresOn: string | null;
            referenceNo: string | null;
            versions: components["schemas"]["DocumentVersion"][];
            rowVersion: number;
        };
        ChangedDocument: {
            title?: string;
            /** @enum {string} */
            folder?: "Onboarding" | "Documentation" | "Filing" | "Liaison" | "Issue" | "Correspondence" | "Issued";
            portalVisible?: boolean;
            /** Format: date */
            issuedOn?: string | null;
            /** Format: date */
            expiresOn?: string | null;
            referenceNo?: string | null;
        };
        DocumentLink: {
            url: string;
            /** Format: date-time */
            expiresAt: string;
        };
        LiaisonEntry: {
            /** Format: uuid */
            id: string;
            regulator: string;
            /** @enum {string} */
            direction: "outgoing" | "incoming";
            /** @enum {string} */
            channel: "portal" | "email" | "letter" | "phone" | "meeting" | "hearing";
            subject: string;
            summary: string;
            regulatorContact: string | null;
            referenceNo: string | null;
            /** Format: date-time */
            occurredAt: string;
            responseDueOn: string | null;
            documentIds: string[];
            state: string;
            outcome: string | null;
            owner: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            by: string | null;
            rowVersion: number;
        };
        NewLiaisonEntry: {
            /** @enum {string} */
            direction: "outgoing" | "incoming";
            /** @enum {string} */
            channel: "portal" | "email" | "letter" | "phone" | "meeting" | "hearing";
            subject: string;
            /** @default  */
            summary?: string;
            regulatorContact?: string | null;
            referenceNo?: string | null;
            /** Format: date-time */
            occurredAt?: string | null;
            /** Format: date */
            responseDueOn?: string | null;
            /**
             * Format: uuid
             * @description Who answers; without it the lead of the project
             */
            ownerUserId?: string | null;
            /** @default [] */
            documentIds?: string[];
        };
        OpenItem: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "stage" | "checklist_item" | "document_request" | "liaison_query";
            title: string;
            state: string;
            dueOn: string | null;
            project: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
            };
            client: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            team: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            owner: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
        };
        ItemOwners: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "checklist_item" | "document_request" | "liaison_query";
                /** Format: uuid */
                ownerUserId: string | null;
            }[];
        };
        TimelineEntry: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "client" | "project" | "stage" | "evidence" | "request" | "upload" | "liaison" | "email" | "invoice" | "licence";
            title: string;
            text: string | null;
            who: string | null;
        };
        RecordPosition: {
            steps: {
                taskKey: string;
                title: string;
                who: string;
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                due: string | null;
                record: string | null;
            }[];
            processes: {
                key: string;
                name: string;
                /** Format: date-time */
                startedAt: string;
                record: string | null;
                waitsFor: {
                    what: string;
                    whom: string | null;
                } | null;
            }[];
        };
        PendingItem: {
            /** @enum {string} */
            kind: "document-request" | "invoice";
            /** Format: uuid */
            id: string;
            title: string;
            why: string;
            dueOn: string | null;
            overdue: boolean;
            action: string;
            to: string;
        };
        PortalStage: {
            stage: string;
            name: string;
            /** @enum {string} */
            state: "done" | "current" | "next";
            dueOn: string | null;
            /** Format: date-time */
            doneAt: string | null;
        };
        PortalProjectSummary: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            regulator: string | null;
            status: components["schemas"]["ProjectStatus"];
            sentence: string;
            stage: string | null;
            stages: components["schemas"]["PortalStage"][];
            progressPct: number;
            targetIssueOn: string | null;
            openRequests: number;
        };
        PortalRequestSummary: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            /** @enum {string} */
            state: "open" | "overdue" | "submitted" | "accepted" | "waived" | "cancelled";
            dueOn: string;
            overdue: boolean;
            clientReason: string | null;
            sentence: string;
            /** Format: uuid */
            projectId: string | null;
        };
        PortalDocument: {
            /** Format: uuid */
            id: string;
            title: string;
            folder: string;
            filename: string;
            sizeBytes: number;
            /** Format: date-time */
            uploadedAt: string;
            expiresOn: string | null;
            project: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
            } | null;
        };
        PortalProject: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            regulator: string | null;
            status: components["schemas"]["ProjectStatus"];
            sentence: string;
            stage: string | null;
            stages: components["schemas"]["PortalStage"][];
            progressPct: number;
            targetIssueOn: string | null;
            openRequests: number;
            requests: components["schemas"]["PortalRequestSummary"][];
            documents: components["schemas"]["PortalDocument"][];
            licence: {
                licenceNo: string;
                issuedOn: string;
                expiresOn: string | null;
            } | null;
            milestones: {
                /** Format: uuid */
                id: string;
                title: string;
                amountMinor: number;
                currency: string;
                /** Format: date-time */
                reachedAt: string | null;
                invoice: {
                    /** Format: uuid */
                    id: string;
                    number: string;
                } | null;
            }[];
        };
        PortalUpload: {
            /** Format: uuid */
            id: string;
            filename: string;
            sizeBytes: number;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            state: "received" | "under_review" | "accepted" | "rejected" | "infected";
            clientReason: string | null;
            note: string | null;
            sentence: string | null;
        };
        PortalRequest: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            /** @enum {string} */
            state: "open" | "overdue" | "submitted" | "accepted" | "waived" | "cancelled";
            dueOn: string;
            overdue: boolean;
            clientReason: string | null;
            sentence: string;
            /** Format: uuid */
            projectId: string | null;
            instructions: string;
            why: string | null;
            project: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
            } | null;
            accepts: {
                extensions: string[];
                maxBytes: number;
                maxFiles: number;
            };
            uploads: components["schemas"]["PortalUpload"][];
        };
        AuthConfig: {
            staff: {
                url: string;
                realm: string;
                clientId: string;
            };
            portal: {
                url: string;
                realm: string;
                clientId: string;
            };
        };
        /** @enum {string} */
        LicenceStateName: "community" | "valid" | "expiring" | "expired" | "invalid";
        Me: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "staff" | "portal";
            email: string;
            fullName: string;
            phone: string | null;
            locale: string;
            roles: string[];
            permissions: {
                [key: string]: {
                    /** @enum {string} */
                    access: "R" | "W" | "A" | "X";
                    /** @enum {string} */
                    scope: "own" | "team" | "company";
                };
            };
            company: {
                /** Format: uuid */
                id: string;
                name: string;
                timezone: string;
                baseCurrency: string;
            };
            companies: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            teams: {
                /** Format: uuid */
                id: string;
                code: string;
                name: string;
                managed: boolean;
            }[];
            flags: {
                [key: string]: boolean;
            };
            /** @description Read-only while expired */
            licence: {
                state: components["schemas"]["LicenceStateName"];
                /** Format: date */
                validUntil: string | null;
            };
            /** @description Whom to ask for access */
            administrators: string[];
            missingConsents: ("terms" | "privacy")[];
            /**
             * Format: date-time
             * @description Business time of the server
             */
            now: string;
            /** @description Development and tests only: business time may be moved on */
            clockMovable: boolean;
            rowVersion: number;
        };
        ChangedMe: {
            fullName?: string;
            phone?: string | null;
            /** @enum {string} */
            locale?: "en-IN" | "hi-IN" | "mr-IN";
        };
        User: {
            /** Format: uuid */
            id: string;
            email: string;
            fullName: string;
            phone: string | null;
            /** @enum {string} */
            status: "invited" | "active" | "suspended" | "deactivated";
            roles: string[];
            grade: string | null;
            reportsTo: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            teams: {
                /** Format: uuid */
                id: string;
                code: string;
                name: string;
                function: string;
            }[];
            /** Format: date-time */
            lastLoginAt: string | null;
            rowVersion: number;
        };
        NewUser: {
            email: string;
            fullName: string;
            phone?: string | null;
            grade?: string | null;
            roles: string[];
            /** Format: uuid */
            reportsTo?: string | null;
            /** @default [] */
            teams?: {
                /** Format: uuid */
                teamId: string;
                /** @enum {string} */
                function: "manager" | "reviewer" | "member";
            }[];
        };
        ChangedUser: {
            fullName?: string;
            phone?: string | null;
            grade?: string | null;
            roles?: string[];
            /** Format: uuid */
            reportsTo?: string | null;
            teams?: {
                /** Format: uuid */
                teamId: string;
                /** @enum {string} */
                function: "manager" | "reviewer" | "member";
            }[];
        };
        Role: {
            slug: string;
            name: string;
            description: string;
            /** @enum {string} */
            kind: "system";
            seatCounted: boolean;
            permissions: {
                [key: string]: {
                    access: string;
                    scope: string;
                };
            };
        };
        Team: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            practiceArea: string;
            /** Format: uuid */
            managerId: string | null;
            managerName: string | null;
            members: {
                /** Format: uuid */
                id: string;
                fullName: string;
                function: string;
                roles: string[];
            }[];
        };
        Licence: {
            /** @enum {string} */
            edition: "community" | "enterprise";
            state: components["schemas"]["LicenceStateName"];
            seats: number;
            seatsTaken: number;
            /** Format: date */
            validUntil: string | null;
            daysLeft: number | null;
            licensee: string | null;
            features: string[];
            /** @description Names the key without showing it */
            fingerprint: string | null;
            /** @enum {string} */
            source: "environment" | "settings" | "none";
        };
        NewLicence: {
            key: string;
        };
        EndedUser: {
            /** @description Why; kept in the audit */
            reason: string;
            /**
             * Format: uuid
             * @description Who takes over projects, clients, teams and reports
             */
            handOverTo?: string | null;
        };
        Holdings: {
            projects: number;
            clients: number;
            teams: number;
            reports: number;
            tasks: number;
        };
        HandOver: {
            /** Format: uuid */
            to: string;
        };
        PortalUser: {
            /** Format: uuid */
            id: string;
            email: string;
            contactName: string;
            /** Format: uuid */
            contactId: string | null;
            /** @enum {string} */
            status: "captured" | "invited" | "active" | "locked" | "disabled";
            /** @enum {string} */
            level: "owner" | "member";
            credentials: {
                /** @enum {string|null} */
                state: "queued" | "sent" | "used" | "bounced" | "expired" | "cancelled" | null;
                /** Format: date-time */
                sentAt: string | null;
                /** Format: date-time */
                expiresAt: string | null;
                failureCode: string | null;
            };
            /** Format: date-time */
            lastLoginAt: string | null;
            rowVersion: number;
        };
        PortalUserList: {
            items: components["schemas"]["PortalUser"][];
        };
        InvitedContact: {
            /** Format: uuid */
            contactId: string;
        };
        PortalMe: {
            /** Format: uuid */
            id: string;
            email: string;
            contactName: string;
            phone: string | null;
            locale: string;
            company: {
                name: string;
            };
            clients: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                level: "owner" | "member";
            }[];
            policies: {
                /** @enum {string} */
                document: "terms" | "privacy";
                version: string;
                /** Format: date-time */
                acceptedAt: string | null;
            }[];
            flags: {
                [key: string]: boolean;
            };
            /**
             * Format: date-time
             * @description Business time of the server
             */
            now: string;
            rowVersion: number;
        };
        ChangedPortalMe: {
            contactName?: string;
            phone?: string | null;
            /** @enum {string} */
            locale?: "en-IN" | "hi-IN" | "mr-IN";
        };
        Consents: {
            accepted: {
                /** @enum {string} */
                document: "terms" | "privacy";
                version: string;
            }[];
        };
        AuditEntry: {
            id: string;
            /** Format: date-time */
            at: string;
            actor: {
                kind: string;
                /** Format: uuid */
                id: string | null;
                name: string | null;
            };
            onBehalfOf: {
                /** Format: uuid */
                id: string;
                name: string | null;
            } | null;
            action: string;
            entity: string;
            /** Format: uuid */
            entityId: string | null;
            changes: {
                field: string;
                old?: unknown;
                new?: unknown;
            }[];
            reason: string | null;
            processInstanceKey: string | null;
            elementId: string | null;
        };
        /** @enum {string} */
        InvoiceStatus: "draft" | "sent" | "overdue" | "paid" | "cancelled";
        InvoiceSummary: {
            id: string;
            number: string | null;
            invoice_number: string | null;
            draftRef: string;
            status: components["schemas"]["InvoiceStatus"];
            paymentState: string;
            client: {
                id: string;
                name: string;
            };
            project: {
                id: string;
                number: string;
                title: string;
            } | null;
            milestone: {
                id: string;
                title: string;
            } | null;
            owner: string | null;
            fy: string | null;
            issueDate: string | null;
            dueDate: string | null;
            daysLate: number;
            ageingBand: string | null;
            currency: string;
            taxableMinor: number;
            totalMinor: number;
            netPayableMinor: number;
            outstandingMinor: number;
            outstandingNetMinor: number;
            amount: number;
            gst_amount: number;
            tds_amount: number;
            hasPdf: boolean;
            rowVersion: number;
        };
        InvoiceTotals: {
            billedMinor: number;
            creditedMinor: number;
            receivedMinor: number;
            tdsMinor: number;
            outstandingMinor: number;
            overdueMinor: number;
            currency: string;
        };
        InvoiceList: {
            items: components["schemas"]["InvoiceSummary"][];
            nextCursor: string | null;
            totals?: components["schemas"]["InvoiceTotals"];
        };
        InvoicePreview: {
            currency: string;
            taxableMinor: number;
            cgstMinor: number;
            sgstMinor: number;
            igstMinor: number;
            reimbursementMinor: number;
            roundOffMinor: number;
            totalMinor: number;
            tdsLabel: string | null;
            tdsRateBp: number | null;
            tdsBaseMinor: number;
            tdsMinor: number;
            netPayableMinor: number;
            amount: number;
            gst_amount: number;
            tds_amount: number;
            amountInWords: string;
            /** @enum {string} */
            stateTaxLabel: "SGST" | "UTGST";
            taxExplained: string;
            kind: string;
            placeOfSupply: string;
            placeOfSupplyName: string;
            posReason: string;
            supplyType: string;
            endorsement: string | null;
            lines: {
                kind: string;
                description: string;
                sac: string | null;
                quantity: string;
                uqc: string;
                unitPriceMinor: number;
                discountBp: number | null;
                discountMinor: number | null;
                taxableMinor: number;
                treatment: string;
                gstRateBp: number;
                cgstMinor: number;
                sgstMinor: number;
                igstMinor: number;
                tdsApplicable: boolean;
                proofVersionId: string | null;
            }[];
        };
        PreviewInvoice: {
            /** Format: uuid */
            clientId: string;
            lines?: {
                /**
                 * @default service
                 * @enum {string}
                 */
                kind?: "service" | "time" | "surcharge" | "reimbursement";
                description: string;
                sac?: string | null;
                /** @default 1 */
                quantity?: number | string;
                /** @default OTH */
                uqc?: string;
                unitPrice?: number | string | null;
                unitPriceMinor?: number | null;
                discountBp?: number | null;
                discountMinor?: number | null;
                /**
                 * @default taxable
                 * @enum {string}
                 */
                treatment?: "taxable" | "nil" | "exempt" | "zero_rated" | "pure_agent";
                gstRateBp?: number | null;
                tdsApplicable?: boolean | null;
                /** Format: uuid */
                proofVersionId?: string | null;
            }[];
            /** Format: date */
            issueDate?: string | null;
            /** Format: date */
            dueDate?: string | null;
            placeOfSupply?: string | null;
            posReason?: string | null;
            reverseCharge?: boolean;
            notes?: string | null;
            contactEmails?: string[];
        };
        InvoiceParty: {
            name: string;
            address: string;
            gstin: string | null;
            email: string | null;
        };
        InvoiceLine: {
            id: string;
            seq: number;
            kind: string;
            description: string;
            sac: string | null;
            quantity: string;
            uqc: string;
            unitPriceMinor: number;
            discountBp: number | null;
            discountMinor: number | null;
            taxableMinor: number;
            treatment: string;
            gstRateBp: number;
            cgstMinor: number;
            sgstMinor: number;
            igstMinor: number;
            tdsApplicable: boolean;
            proofVersionId: string | null;
        };
        CreditNote: {
            id: string;
            number: string | null;
            invoiceId: string;
            clientId: string;
            kind: string;
            /** @enum {string} */
            status: "pending_approval" | "issued" | "rejected";
            reason: string;
            reasonCode: string;
            issueDate: string | null;
            currency: string;
            taxableMinor: number;
            cgstMinor: number;
            sgstMinor: number;
            igstMinor: number;
            reimbursementMinor: number;
            roundOffMinor: number;
            creditAmountMinor: number;
            creditAmount: number;
            tdsReductionMinor: number;
            unappliedMinor: number;
            hasPdf: boolean;
            rowVersion: number;
        };
        Payment: {
            id: string;
            receivedOn: string;
            method: string;
            reference: string | null;
            note: string | null;
            amountMinor: number;
            tdsMinor: number;
            currency: string;
            status: string;
        };
        Invoice: {
            id: string;
            number: string | null;
            invoice_number: string | null;
            draftRef: string;
            status: components["schemas"]["InvoiceStatus"];
            paymentState: string;
            client: {
                id: string;
                name: string;
            };
            project: {
                id: string;
                number: string;
                title: string;
            } | null;
            milestone: {
                id: string;
                title: string;
            } | null;
            owner: string | null;
            fy: string | null;
            issueDate: string | null;
            dueDate: string | null;
            daysLate: number;
            ageingBand: string | null;
            currency: string;
            taxableMinor: number;
            totalMinor: number;
            netPayableMinor: number;
            outstandingMinor: number;
            outstandingNetMinor: number;
            amount: number;
            gst_amount: number;
            tds_amount: number;
            hasPdf: boolean;
            rowVersion: number;
            cgstMinor: number;
            sgstMinor: number;
            igstMinor: number;
            reimbursementMinor: number;
            roundOffMinor: number;
            tdsLabel: string | null;
            tdsRateBp: number | null;
            tdsBaseMinor: number;
            tdsMinor: number;
            amountInWords: string;
            /** @enum {string} */
            stateTaxLabel: "SGST" | "UTGST";
            taxExplained: string;
            kind: string;
            gstin: string | null;
            supplier: components["schemas"]["InvoiceParty"] | null;
            recipient: components["schemas"]["InvoiceParty"] | null;
            placeOfSupply: string | null;
            placeOfSupplyName: string | null;
            posReason: string | null;
            supplyType: string | null;
            reverseCharge: boolean;
            endorsement: string | null;
            lines: components["schemas"]["InvoiceLine"][];
            creditedMinor: number;
            receivedMinor: number;
            tdsWithheldMinor: number;
            writtenOffMinor: number;
            expectedTdsMinor: number;
            creditableMinor: number;
            notes: string | null;
            contactEmails: string[];
            findings: {
                code: string;
                message: string;
                field?: string;
            }[];
            allowedStatuses: string[];
            creditNotes: components["schemas"]["CreditNote"][];
            /** @description A credit note is issued and not yet taken off what is outstanding */
            settling: boolean;
            payments: components["schemas"]["Payment"][];
            draftTaskKey: string | null;
            processInstanceKey: string | null;
            createdAt: string;
            sentAt: string | null;
            overdueAt: string | null;
            paidAt: string | null;
            cancelledAt: string | null;
        };
        ChangeInvoice: {
            lines?: {
                /**
                 * @default service
                 * @enum {string}
                 */
                kind?: "service" | "time" | "surcharge" | "reimbursement";
                description: string;
                sac?: string | null;
                /** @default 1 */
                quantity?: number | string;
                /** @default OTH */
                uqc?: string;
                unitPrice?: number | string | null;
                unitPriceMinor?: number | null;
                discountBp?: number | null;
                discountMinor?: number | null;
                /**
                 * @default taxable
                 * @enum {string}
                 */
                treatment?: "taxable" | "nil" | "exempt" | "zero_rated" | "pure_agent";
                gstRateBp?: number | null;
                tdsApplicable?: boolean | null;
                /** Format: uuid */
                proofVersionId?: string | null;
            }[];
            /** Format: date */
            issueDate?: string | null;
            /** Format: date */
            dueDate?: string | null;
            placeOfSupply?: string | null;
            posReason?: string | null;
            reverseCharge?: boolean;
            notes?: string | null;
            contactEmails?: string[];
            /** @enum {string} */
            status?: "sent" | "overdue" | "paid" | "cancelled" | "draft";
            amount?: number | string | null;
            amountMinor?: number | null;
            tdsAmount?: number | string | null;
            tdsAmountMinor?: number | null;
            /** Format: date */
            paidOn?: string | null;
            /** @enum {string|null} */
            method?: "bank" | "upi" | "cheque" | "cash" | "card" | "set_off" | null;
            reference?: string | null;
        };
        FileLink: {
            url: string;
            filename: string;
            expiresAt: string;
        };
        NewInvoice: {
            /** Format: uuid */
            milestoneId?: string | null;
            lines?: {
                /**
                 * @default service
                 * @enum {string}
                 */
                kind?: "service" | "time" | "surcharge" | "reimbursement";
                description: string;
                sac?: string | null;
                /** @default 1 */
                quantity?: number | string;
                /** @default OTH */
                uqc?: string;
                unitPrice?: number | string | null;
                unitPriceMinor?: number | null;
                discountBp?: number | null;
                discountMinor?: number | null;
                /**
                 * @default taxable
                 * @enum {string}
                 */
                treatment?: "taxable" | "nil" | "exempt" | "zero_rated" | "pure_agent";
                gstRateBp?: number | null;
                tdsApplicable?: boolean | null;
                /** Format: uuid */
                proofVersionId?: string | null;
            }[];
            /** Format: date */
            issueDate?: string | null;
            /** Format: date */
            dueDate?: string | null;
            placeOfSupply?: string | null;
            posReason?: string | null;
            reverseCharge?: boolean;
            notes?: string | null;
            contactEmails?: string[];
        };
        Milestone: {
            id: string;
            title: string;
            seq: number;
            /** @enum {string} */
            state: "planned" | "reached" | "invoiced" | "closed" | "cancelled";
            trigger: string;
            triggerRef: string | null;
            amountMinor: number;
            amount: number;
            currency: string;
            dueOn: string | null;
            dueDays: number;
            gstRateBp: number;
            hsnSac: string;
            tdsApplicable: boolean;
            invoice: {
                id: string;
                number: string | null;
            } | null;
            rowVersion: number;
        };
        MilestoneList: {
            items: components["schemas"]["Milestone"][];
            nextCursor: string | null;
            totals: {
                amountMinor: number;
                feeMinor: number;
                matchesFee: boolean;
            };
        };
        NewMilestone: {
            title: string;
            amount?: number | string | null;
            amountMinor?: number | null;
            currency?: string;
            /** Format: date */
            dueOn?: string | null;
            dueDays?: number;
            gstRateBp?: number;
            hsnSac?: string;
            tdsApplicable?: boolean;
            lines?: {
                /**
                 * @default service
                 * @enum {string}
                 */
                kind?: "service" | "time" | "surcharge" | "reimbursement";
                description: string;
                sac?: string | null;
                /** @default 1 */
                quantity?: number | string;
                /** @default OTH */
                uqc?: string;
                unitPrice?: number | string | null;
                unitPriceMinor?: number | null;
                discountBp?: number | null;
                discountMinor?: number | null;
                /**
                 * @default taxable
                 * @enum {string}
                 */
                treatment?: "taxable" | "nil" | "exempt" | "zero_rated" | "pure_agent";
                gstRateBp?: number | null;
                tdsApplicable?: boolean | null;
                /** Format: uuid */
                proofVersionId?: string | null;
            }[] | null;
            /**
             * @default manual
             * @enum {string}
             */
            trigger?: "stage_passed" | "checklist_item_verified" | "date" | "order_delivered" | "manual";
            triggerRef?: string | null;
        };
        ChangeMilestone: {
            title?: string;
            amount?: number | string | null;
            amountMinor?: number | null;
            currency?: string;
            /** Format: date */
            dueOn?: string | null;
            dueDays?: number;
            gstRateBp?: number;
            hsnSac?: string;
            tdsApplicable?: boolean;
            lines?: {
                /**
                 * @default service
                 * @enum {string}
                 */
                kind?: "service" | "time" | "surcharge" | "reimbursement";
                description: string;
                sac?: string | null;
                /** @default 1 */
                quantity?: number | string;
                /** @default OTH */
                uqc?: string;
                unitPrice?: number | string | null;
                unitPriceMinor?: number | null;
                discountBp?: number | null;
                discountMinor?: number | null;
                /**
                 * @default taxable
                 * @enum {string}
                 */
                treatment?: "taxable" | "nil" | "exempt" | "zero_rated" | "pure_agent";
                gstRateBp?: number | null;
                tdsApplicable?: boolean | null;
                /** Format: uuid */
                proofVersionId?: string | null;
            }[] | null;
        };
        CreditNoteSummary: {
            id: string;
            number: string | null;
            /** @enum {string} */
            status: "pending_approval" | "issued" | "rejected";
            reason: string;
            issueDate: string | null;
            currency: string;
            taxableMinor: number;
            creditAmountMinor: number;
            client: {
                id: string;
                name: string;
            };
            invoice: {
                id: string;
                number: string | null;
            };
        };
        NewCreditNote: {
            /** @default  */
            reason?: string;
            /** @enum {string} */
            reasonCode?: "overcharge" | "deficiency" | "tax_error" | "cancelled" | "discount" | "other";
            /** @enum {string} */
            kind?: "partial" | "full" | "cancellation";
            creditAmount?: number | string | null;
            creditAmountMinor?: number | null;
            lines?: {
                /** Format: uuid */
                invoiceLineId: string;
                creditAmount?: number | string | null;
                creditAmountMinor?: number | null;
            }[];
        };
        CreditNotePaper: {
            id: string;
            number: string | null;
            invoiceId: string;
            clientId: string;
            kind: string;
            /** @enum {string} */
            status: "pending_approval" | "issued" | "rejected";
            reason: string;
            reasonCode: string;
            issueDate: string | null;
            currency: string;
            taxableMinor: number;
            cgstMinor: number;
            sgstMinor: number;
            igstMinor: number;
            reimbursementMinor: number;
            roundOffMinor: number;
            creditAmountMinor: number;
            creditAmount: number;
            tdsReductionMinor: number;
            unappliedMinor: number;
            hasPdf: boolean;
            rowVersion: number;
            client: {
                id: string;
                name: string;
            };
            invoice: {
                id: string;
                number: string | null;
            };
        };
        MailSettings: {
            /** @enum {string} */
            source: "settings" | "environment" | "none";
            /** @description Whether the environment has one, in use or not */
            hasEnvironment: boolean;
            rowVersion: number;
            connection: {
                host: string;
                port: number;
                /** @enum {string} */
                security: "tls" | "starttls" | "offered" | "none";
                senderName: string;
                senderAddress: string;
                username: string | null;
                hasSecret: boolean;
            } | null;
            /** @description Mails that wait until mail is set up */
            heldMails: number;
        };
        MailConnectionInput: {
            host: string;
            port: number;
            /** @enum {string} */
            security: "tls" | "starttls" | "none";
            senderName: string;
            /** Format: email */
            senderAddress: string;
            /** @description Null where the server wants no sign-in */
            username: string | null;
            /** @description Never read back; left out, the stored one is kept */
            secret?: string;
        };
        ConnectionTested: {
            to: string;
            /** @enum {string} */
            state: "sent" | "on_its_way";
        };
        WhatsappSettings: {
            /** @enum {string} */
            source: "settings" | "environment" | "none";
            /** @description Whether the environment has one, in use or not */
            hasEnvironment: boolean;
            rowVersion: number;
            connection: {
                baseUrl: string;
                phoneNumberId: string;
                hasSecret: boolean;
            } | null;
            /** @description Where a test message of the person asking goes */
            ownPhone: string | null;
        };
        WhatsappConnectionInput: {
            /**
             * Format: uri
             * @default https://graph.facebook.com/v23.0
             */
            baseUrl?: string;
            phoneNumberId: string;
            /** @description Never read back; left out, the stored one is kept */
            secret?: string;
        };
        Notification: {
            /** Format: uuid */
            id: string;
            kind: string;
            title: string;
            body: string;
            /** @description Path inside the app of the reader */
            link: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            readAt: string | null;
        };
        Unread: {
            unread: number;
        };
        NotificationPage: {
            items: components["schemas"]["Notification"][];
            nextCursor: string | null;
            totals: components["schemas"]["Unread"];
        };
        MarkRead: {
            /** @description Without ids: all that are unread */
            ids?: string[];
        };
        PaymentRecorded: {
            payment: components["schemas"]["Payment"];
            invoice: components["schemas"]["Invoice"];
        };
        NewPayment: {
            amount?: number | string | null;
            amountMinor?: number | null;
            tdsAmount?: number | string | null;
            tdsAmountMinor?: number | null;
            tdsMinor?: number | null;
            /** Format: date */
            receivedOn?: string;
            /**
             * @default bank
             * @enum {string}
             */
            method?: "bank" | "upi" | "cheque" | "cash" | "card" | "set_off";
            reference?: string | null;
            note?: string | null;
            currency?: string;
        };
        LedgerTax: {
            taxableMinor: number;
            cgstMinor: number;
            sgstMinor: number;
            igstMinor: number;
        };
        Ledger: {
            items: {
                id: string;
                on: string;
                kind: string;
                reference: string | null;
                invoiceId: string | null;
                creditNoteId: string | null;
                debitMinor: number;
                creditMinor: number;
                balanceMinor: number;
                currency: string;
                tax: components["schemas"]["LedgerTax"] | null;
            }[];
            nextCursor: string | null;
            totals: {
                taxableMinor: number;
                cgstMinor: number;
                sgstMinor: number;
                igstMinor: number;
                debitMinor: number;
                creditMinor: number;
                balanceMinor: number;
                tdsMinor: number;
            };
        };
        Address: {
            line1: string;
            line2?: string | null;
            city: string;
            stateCode?: string | null;
            pinCode?: string | null;
            /** @default IN */
            country?: string;
        };
        Firm: {
            legalName: string;
            tradeName: string | null;
            brandColour: string;
            address: components["schemas"]["Address"];
            email: string;
            phone: string | null;
            panMasked: string | null;
            cinLlpin: string | null;
            udyamNo: string | null;
            signatoryName: string | null;
            signatoryDesignation: string | null;
            bankAccounts: {
                beneficiary: string;
                ifsc: string;
                bank: string;
                swift?: string | null;
                iban?: string | null;
                upiVpa?: string | null;
                accountNoMasked: string;
            }[];
            hasLogo: boolean;
            defaultNetDays: number;
            /** @enum {string} */
            turnoverBand: "le_5cr" | "gt_5cr" | "ge_10cr" | "gt_500cr";
            /** @enum {string} */
            roundTotal: "none" | "rupee";
            /** @enum {string} */
            tdsRounding: "paisa" | "rupee";
            creditApprovalOverMinor: number | null;
            rowVersion: number;
        };
        FirmInput: {
            legalName?: string;
            tradeName?: string | null;
            brandColour?: string;
            address?: components["schemas"]["Address"];
            /** Format: email */
            email?: string;
            phone?: string | null;
            pan?: string | null;
            cinLlpin?: string | null;
            udyamNo?: string | null;
            signatoryName?: string | null;
            signatoryDesignation?: string | null;
            bankAccounts?: {
                beneficiary: string;
                accountNo?: string;
                ifsc: string;
                bank: string;
                swift?: string | null;
                iban?: string | null;
                upiVpa?: string | null;
                keepsNumberOf?: number;
            }[];
            defaultNetDays?: number;
            /** @enum {string} */
            turnoverBand?: "le_5cr" | "gt_5cr" | "ge_10cr" | "gt_500cr";
            /** @enum {string} */
            roundTotal?: "none" | "rupee";
            /** @enum {string} */
            tdsRounding?: "paisa" | "rupee";
            creditApprovalOverMinor?: number | null;
        };
        Registration: {
            /** Format: uuid */
            id: string;
            gstin: string | null;
            stateCode: string;
            /** @enum {string} */
            kind: "regular" | "composition" | "unregistered";
            lutNo: string | null;
            lutFrom: string | null;
            lutTo: string | null;
            invoicePrefix: string;
            creditPrefix: string;
            isDefault: boolean;
            rowVersion: number;
        };
        RegistrationInput: {
            gstin?: string | null;
            stateCode?: string;
            /** @enum {string} */
            kind?: "regular" | "composition" | "unregistered";
            address?: components["schemas"]["Address"] | null;
            lutNo?: string | null;
            /** Format: date */
            lutFrom?: string | null;
            /** Format: date */
            lutTo?: string | null;
            invoicePrefix?: string;
            creditPrefix?: string;
            isDefault?: boolean;
        };
        GstState: {
            code: string;
            name: string;
            placeOfSupplyAllowed: boolean;
        };
        TaxTableRow: {
            /** Format: uuid */
            id: string;
            category: string;
            rateBp: number;
            validFrom: string;
            validTo: string | null;
            source: string;
        } | {
            /** Format: uuid */
            id: string;
            kind: string;
            nature: string;
            payee: string;
            rateBp: number | null;
            thresholdSingleMinor: number | null;
            thresholdAggregateMinor: number | null;
            label: string;
            noPanRateBp: number;
            validFrom: string;
            validTo: string | null;
            source: string;
            needsConfirmation: boolean;
        } | components["schemas"]["GstState"] | {
            code: string;
            level: string;
            description: string;
            gstRateBp: number | null;
        };
        TaxTableInput: {
            rows: {
                category?: string;
                kind?: string;
                nature?: string;
                payee?: string;
                label?: string;
                rateBp: number;
                thresholdSingleMinor?: number | null;
                thresholdAggregateMinor?: number | null;
                noPanRateBp?: number;
                /** Format: date */
                validFrom: string;
                /** Format: date */
                validTo?: string | null;
                source: string;
            }[];
        };
        BillingProfile: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            clientId: string;
            legalName: string;
            /** @enum {string} */
            gstCategory: "registered" | "composition" | "unregistered" | "sez_unit" | "sez_developer" | "overseas" | "deemed_export" | "uin_holder" | "tax_deductor";
            gstin: string | null;
            panMasked: string | null;
            tan: string | null;
            billingAddress: components["schemas"]["Address"];
            billingEmails: string[];
            /** @enum {string} */
            tdsMode: "none" | "each_invoice" | "after_threshold";
            /** @enum {string|null} */
            tdsKind: "professional" | "technical" | "contract" | "contract_individual" | "commission" | null;
            tdsRateBp: number | null;
            netDays: number | null;
            currency: string;
            documentLanguage: string;
            rowVersion: number;
        };
        ProfileInput: {
            legalName?: string;
            /** @enum {string} */
            gstCategory?: "registered" | "composition" | "unregistered" | "sez_unit" | "sez_developer" | "overseas" | "deemed_export" | "uin_holder" | "tax_deductor";
            gstin?: string | null;
            pan?: string | null;
            tan?: string | null;
            billingAddress?: components["schemas"]["Address"];
            billingEmails?: string[];
            /** @enum {string} */
            tdsMode?: "none" | "each_invoice" | "after_threshold";
            /** @enum {string|null} */
            tdsKind?: "professional" | "technical" | "contract" | "contract_individual" | "commission" | null;
            tdsRateBp?: number | null;
            lowerDeduction?: {
                certificateNo: string;
                rateBp: number;
                /** Format: date */
                validTo: string;
                limitMinor: number;
            } | null;
            netDays?: number | null;
            hourlyRateMinor?: number | null;
            currency?: string;
            documentLanguage?: string;
            stateMismatchReason?: string | null;
        };
        Gstin: {
            gstin: string;
            /** @description Kind of taxpayer */
            type: string;
            stateCode: string;
            stateName: string;
            /** @description Characters 3 to 12 where they hold one */
            pan: string | null;
        };
        GstinInput: {
            gstin: string;
            category?: string;
            pan?: string | null;
        };
        Absence: {
            id: string;
            user: {
                id: string;
                name: string;
            };
            deputy: {
                id: string;
                name: string;
            };
            startsOn: string;
            endsOn: string;
            note: string | null;
            /** @enum {string} */
            state: "planned" | "running";
            mayEnd: boolean;
            rowVersion: number;
        };
        AbsenceList: {
            items: components["schemas"]["Absence"][];
        };
        Deputies: {
            items: {
                id: string;
                name: string;
            }[];
        };
        NewAbsence: {
            /**
             * Format: uuid
             * @description Who is away; the caller by default, others by a manager
             */
            userId?: string;
            /** Format: uuid */
            deputyId: string;
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description Last day away
             */
            endsOn: string;
            note?: string;
        };
        BulkTaskResult: {
            items: {
                key: string;
                ok: boolean;
                code: string | null;
                message: string | null;
            }[];
        };
        BulkClaim: {
            keys: string[];
        };
        BulkReassign: {
            keys: string[];
            /** Format: uuid */
            to: string;
            reason: string;
        };
        BulkComplete: {
            outcome?: string;
            /** @default {} */
            data?: {
                [key: string]: unknown;
            };
            keys: string[];
        };
        Task: {
            key: string;
            title: string;
            elementId: string;
            processId: string;
            processInstanceKey: string;
            /** @enum {string} */
            state: "open" | "completing" | "completed" | "withdrawn";
            assignee: {
                id: string;
                name: string;
            } | null;
            /** @description Who does the work of a person who is away */
            standIn: {
                id: string;
                name: string;
                until: string;
            } | null;
            candidateGroups: string[];
            createdAt: string;
            dueAt: string | null;
            /** @enum {string} */
            slaState: "on_track" | "due_soon" | "late";
            priority: number;
            client: {
                id: string;
                name: string;
            } | null;
            record: {
                kind: string;
                id: string;
                number: string | null;
                title: string;
                projectId: string | null;
            } | null;
            stage: {
                key: string;
                name: string;
            } | null;
            /** @description Why it is this urgent, in a short phrase */
            why: string | null;
            rowVersion: number;
        };
        TaskCounts: {
            mine: number;
            team: number;
            all: number;
            overdue: number;
        };
        TaskFacets: {
            processes: {
                id: string;
                name: string;
                count: number;
            }[];
            clients: {
                id: string;
                name: string;
                count: number;
            }[];
            stages: {
                id: string;
                name: string;
                count: number;
            }[];
        };
        PulledTask: {
            /** @description null when nothing free waits */
            taskKey: string | null;
        };
        TaskDetail: {
            key: string;
            title: string;
            elementId: string;
            processId: string;
            processInstanceKey: string;
            /** @enum {string} */
            state: "open" | "completing" | "completed" | "withdrawn";
            assignee: {
                id: string;
                name: string;
            } | null;
            /** @description Who does the work of a person who is away */
            standIn: {
                id: string;
                name: string;
                until: string;
            } | null;
            candidateGroups: string[];
            createdAt: string;
            dueAt: string | null;
            /** @enum {string} */
            slaState: "on_track" | "due_soon" | "late";
            priority: number;
            client: {
                id: string;
                name: string;
            } | null;
            record: {
                kind: string;
                id: string;
                number: string | null;
                title: string;
                projectId: string | null;
            } | null;
            stage: {
                key: string;
                name: string;
            } | null;
            /** @description Why it is this urgent, in a short phrase */
            why: string | null;
            rowVersion: number;
            form: {
                id: string;
                schema: {
                    [key: string]: unknown;
                };
            } | null;
            data: {
                [key: string]: unknown;
            };
            draft: {
                [key: string]: unknown;
            } | null;
            draftSavedAt: string | null;
            /** @description Whether the caller may claim or complete it */
            mayWork: boolean;
        };
        TaskContext: {
            whyMe: string;
            /** @description The calendar rule behind the due date */
            whyDue: string | null;
            /** @description What follows, read from the model */
            next: {
                answer: string | null;
                steps: {
                    name: string;
                    /** @enum {string} */
                    kind: "person" | "system" | "end";
                }[];
            }[];
        };
        DiagramElements: {
            processInstanceKey: string;
            xml: string;
            elements: {
                elementId: string;
                /** @enum {string} */
                state: "active" | "completed" | "incident" | "terminated";
                count: number;
            }[];
            flows: string[];
        };
        ReleaseTask: {
            reason?: string;
        };
        Colleague: {
            id: string;
            name: string;
            /** @description Who does the work of a person who is away */
            standIn: {
                id: string;
                name: string;
                until: string;
            } | null;
        };
        DelegateTask: {
            /** Format: uuid */
            to: string;
            reason: string;
        };
        SaveDraft: {
            data: {
                [key: string]: unknown;
            };
        };
        CompleteTask: {
            outcome?: string;
            /** @default {} */
            data?: {
                [key: string]: unknown;
            };
        };
        ModelDraftMeta: {
            id: string;
            name: string;
            /** @enum {string} */
            state: "open" | "proposed";
            baseVersion: number | null;
            savedAt: string;
            savedBy: {
                id: string;
                name: string;
            } | null;
            rowVersion: number;
        };
        ModelSummary: {
            processId: string;
            name: string;
            version: number | null;
            /** @enum {string|null} */
            source: "shipped" | "modeler" | null;
            deployedAt: string | null;
            running: number;
            versions: number;
            draft: components["schemas"]["ModelDraftMeta"] | null;
            change: {
                id: string;
                processId: string;
                name: string;
                /** @enum {string} */
                kind: "edit" | "redeploy" | "shipped";
                /** @enum {string} */
                state: "in_review" | "reviewed" | "approved" | "deployed" | "rejected";
                note: string;
                /** @enum {string} */
                runningInstances: "finish" | "migrate";
                proposedBy: {
                    id: string;
                    name: string;
                } | null;
                proposedAt: string;
                reviewedBy: {
                    id: string;
                    name: string;
                } | null;
                reviewedAt: string | null;
                decidedBy: {
                    id: string;
                    name: string;
                } | null;
                decidedAt: string | null;
                reason: string | null;
                baseVersion: number | null;
                deployedVersion: number | null;
                rowVersion: number;
            } | null;
        };
        ModelList: {
            items: components["schemas"]["ModelSummary"][];
        };
        TaskTypes: {
            items: {
                type: string;
                name: string;
                inputs: string[];
                outputs: string[];
            }[];
        };
        ModelDraft: {
            id: string;
            name: string;
            /** @enum {string} */
            state: "open" | "proposed";
            baseVersion: number | null;
            savedAt: string;
            savedBy: {
                id: string;
                name: string;
            } | null;
            rowVersion: number;
            processId: string;
            /** @description Who edits it now; others read */
            lock: {
                by: {
                    id: string;
                    name: string;
                };
                since: string;
                mine: boolean;
                /** @description The other one has done nothing for five minutes */
                mayTakeOver: boolean;
            } | null;
            files: {
                name: string;
                content: string;
            }[];
        };
        NewModel: {
            processId: string;
            name: string;
            /** @description Files to import; left out, the model begins with start and end */
            files?: {
                name: string;
                content: string;
            }[];
        };
        ModelFinding: {
            file: string;
            elementId: string;
            rule: string;
            /** @enum {string} */
            severity: "error" | "warn";
            message: string;
        };
        ModelFindings: {
            items: components["schemas"]["ModelFinding"][];
        };
        CheckModelFiles: {
            processId: string;
            files: {
                name: string;
                content: string;
            }[];
        };
        ModelDetail: {
            processId: string;
            name: string;
            versions: {
                version: number;
                deployedAt: string;
                /** @enum {string} */
                source: "shipped" | "modeler";
                changeId: string | null;
                running: number;
            }[];
            /** @description Of the newest version */
            files: {
                name: string;
                content: string;
            }[];
            /** @description Names that the contract of the process brings, for suggestions */
            variables: string[];
            draft: components["schemas"]["ModelDraftMeta"] | null;
            change: {
                id: string;
                processId: string;
                name: string;
                /** @enum {string} */
                kind: "edit" | "redeploy" | "shipped";
                /** @enum {string} */
                state: "in_review" | "reviewed" | "approved" | "deployed" | "rejected";
                note: string;
                /** @enum {string} */
                runningInstances: "finish" | "migrate";
                proposedBy: {
                    id: string;
                    name: string;
                } | null;
                proposedAt: string;
                reviewedBy: {
                    id: string;
                    name: string;
                } | null;
                reviewedAt: string | null;
                decidedBy: {
                    id: string;
                    name: string;
                } | null;
                decidedAt: string | null;
                reason: string | null;
                baseVersion: number | null;
                deployedVersion: number | null;
                rowVersion: number;
            } | null;
        };
        ModelVersionFiles: {
            version: number;
            files: {
                name: string;
                content: string;
            }[];
        };
        ModelComparison: {
            before: {
                name: string;
                content: string;
            }[];
            after: {
                name: string;
                content: string;
            }[];
            files: {
                file: string;
                /** @enum {string} */
                kind: "bpmn" | "dmn" | "form";
                /** @enum {string} */
                change: "added" | "removed" | "changed";
                differences: {
                    id: string;
                    name: string;
                    type: string;
                    /** @enum {string} */
                    change: "added" | "removed" | "changed" | "moved";
                    properties: {
                        property: string;
                        from: string | null;
                        to: string | null;
                    }[];
                    words: string;
                }[];
            }[];
        };
        SaveModelDraft: {
            files: {
                name: string;
                content: string;
            }[];
        };
        RestoreModelDraft: {
            version: number;
        };
        ModelChange: {
            id: string;
            processId: string;
            name: string;
            /** @enum {string} */
            kind: "edit" | "redeploy" | "shipped";
            /** @enum {string} */
            state: "in_review" | "reviewed" | "approved" | "deployed" | "rejected";
            note: string;
            /** @enum {string} */
            runningInstances: "finish" | "migrate";
            proposedBy: {
                id: string;
                name: string;
            } | null;
            proposedAt: string;
            reviewedBy: {
                id: string;
                name: string;
            } | null;
            reviewedAt: string | null;
            decidedBy: {
                id: string;
                name: string;
            } | null;
            decidedAt: string | null;
            reason: string | null;
            baseVersion: number | null;
            deployedVersion: number | null;
            rowVersion: number;
            before: {
                name: string;
                content: string;
            }[];
            after: {
                name: string;
                content: string;
            }[];
            files: {
                file: string;
                /** @enum {string} */
                kind: "bpmn" | "dmn" | "form";
                /** @enum {string} */
                change: "added" | "removed" | "changed";
                differences: {
                    id: string;
                    name: string;
                    type: string;
                    /** @enum {string} */
                    change: "added" | "removed" | "changed" | "moved";
                    properties: {
                        property: string;
                        from: string | null;
                        to: string | null;
                    }[];
                    words: string;
                }[];
            }[];
            /** @description What the shipped files changed since both parted */
            ancestor: {
                file: string;
                /** @enum {string} */
                kind: "bpmn" | "dmn" | "form";
                /** @enum {string} */
                change: "added" | "removed" | "changed";
                differences: {
                    id: string;
                    name: string;
                    type: string;
                    /** @enum {string} */
                    change: "added" | "removed" | "changed" | "moved";
                    properties: {
                        property: string;
                        from: string | null;
                        to: string | null;
                    }[];
                    words: string;
                }[];
            }[] | null;
            findings: components["schemas"]["ModelFinding"][];
            runningOn: {
                version: number;
                instances: number;
            }[];
            /** @description The open task of the inbox that decides on it */
            taskKey: string | null;
            mayDecide: boolean;
        };
        ProposeDraft: {
            name: string;
            /** @default  */
            note?: string;
            /**
             * @description Whether running instances finish on their version or are migrated after the deployment
             * @default finish
             * @enum {string}
             */
            runningInstances?: "finish" | "migrate";
        };
        RedeployVersion: {
            version: number;
            note: string;
        };
        ModelChangeList: {
            items: {
                id: string;
                processId: string;
                name: string;
                /** @enum {string} */
                kind: "edit" | "redeploy" | "shipped";
                /** @enum {string} */
                state: "in_review" | "reviewed" | "approved" | "deployed" | "rejected";
                note: string;
                /** @enum {string} */
                runningInstances: "finish" | "migrate";
                proposedBy: {
                    id: string;
                    name: string;
                } | null;
                proposedAt: string;
                reviewedBy: {
                    id: string;
                    name: string;
                } | null;
                reviewedAt: string | null;
                decidedBy: {
                    id: string;
                    name: string;
                } | null;
                decidedAt: string | null;
                reason: string | null;
                baseVersion: number | null;
                deployedVersion: number | null;
                rowVersion: number;
            }[];
            nextCursor: string | null;
        };
        Sandbox: {
            /**
             * @description `starting`: the engine comes up, which takes some ten seconds; ask again
             * @enum {string}
             */
            state: "unconfigured" | "starting" | "ready" | "unreachable";
            holder: {
                /** @description Null for somebody of another company */
                name: string | null;
                mine: boolean;
                since: string;
                /** @description When it is free again if nothing is done there */
                freeAt: string;
            } | null;
        };
        DryRunAnswer: {
            output: {
                [key: string]: unknown;
            };
        } | {
            error: string;
        };
        DryRunStep: {
            /**
             * @description A task of a person, or an answer that comes from outside
             * @enum {string}
             */
            do: "complete";
            element: string;
            variables: {
                [key: string]: unknown;
            };
        } | {
            /** @enum {string} */
            do: "publish";
            message: string;
            variables: {
                [key: string]: unknown;
            };
        } | {
            /**
             * @description Moves the clock to the timer that is due next
             * @enum {string}
             */
            do: "next-timer";
        } | {
            /** @enum {string} */
            do: "pass-time";
            duration: string;
        };
        DryRun: {
            id: string;
            processId: string;
            /** @description It is on its way to the next rest; ask again */
            moving: boolean;
            engineTime: string;
            started: {
                [key: string]: unknown;
            };
            /** @description Elements in the order entered */
            path: string[];
            flows: string[];
            done: string[];
            active: string[];
            end: {
                /** @enum {string} */
                state: "waiting" | "completed" | "terminated" | "incident";
                /** @description End events reached, or elements that tokens wait at */
                at: string[];
            };
            tasks: {
                /** @description Stays while the task is open */
                key: string;
                elementId: string;
                /** @description Of the element, which may stand in a process that is called */
                name: string;
                /** @enum {string} */
                kind: "person" | "answer";
                variables: {
                    [key: string]: unknown;
                };
            }[];
            messages: {
                name: string;
                elementId: string;
                /** @description Of the element, which may stand in a process that is called */
                waits: string;
            }[];
            timers: {
                elementId: string;
                /** @description Of the element, which may stand in a process that is called */
                name: string;
                dueAt: string;
            }[];
            effects: {
                elementId: string;
                name: string;
                type: string;
                input: {
                    [key: string]: unknown;
                };
                /** @description Null when the input is not what the worker asks for */
                answer: {
                    output: {
                        [key: string]: unknown;
                    };
                } | {
                    error: string;
                } | null;
                faults: string[];
                at: string;
            }[];
            incidents: {
                elementId: string;
                /** @description Of the element, which may stand in a process that is called */
                name: string;
                message: string;
            }[];
            /** @description What service tasks answer instead of the sample */
            answers: {
                [key: string]: components["schemas"]["DryRunAnswer"];
            };
            steps: components["schemas"]["DryRunStep"][];
            /** @description Why the last step could not be done */
            fault: string | null;
            /** @description The run so far, to be saved under a name */
            recorded: {
                processId: string;
                /** @description What it starts with; ids that are left out are made up */
                variables: {
                    [key: string]: unknown;
                };
                /** @description Answers of service tasks in the order asked for; the last one stays. Others get a sample */
                answers: {
                    [key: string]: components["schemas"]["DryRunAnswer"][];
                };
                steps: components["schemas"]["DryRunStep"][];
                expected: {
                    /** @description Elements in the order entered */
                    path: string[];
                    end: {
                        /** @enum {string} */
                        state: "waiting" | "completed" | "terminated" | "incident";
                        /** @description End events reached, or elements that tokens wait at */
                        at: string[];
                    };
                };
            };
            replay: {
                name: string;
                /** @description Null while it runs */
                passed: boolean | null;
                difference: string | null;
            } | null;
        };
        DryRunDesk: {
            sandbox: components["schemas"]["Sandbox"];
            run: components["schemas"]["DryRun"] | null;
            outline: {
                start: {
                    /** @enum {string} */
                    by: "message" | "timer" | "call";
                    message: string | null;
                    /** @description A sample that the contract of the process accepts */
                    variables: {
                        [key: string]: unknown;
                    };
                };
                services: {
                    elementId: string;
                    name: string;
                    type: string;
                    /** @description Its answer comes from outside, not from a worker */
                    outside: boolean;
                    /** @description A sample of what it gives back */
                    output: {
                        [key: string]: unknown;
                    };
                    errors: string[];
                }[];
                people: {
                    elementId: string;
                    name: string;
                    formId: string | null;
                    form: {
                        [key: string]: unknown;
                    } | null;
                }[];
                messages: {
                    name: string;
                    variables: {
                        [key: string]: unknown;
                    };
                }[];
            };
            model: {
                name: string;
                xml: string;
                isDraft: boolean;
            };
        };
        DryRunState: {
            sandbox: components["schemas"]["Sandbox"];
            run: components["schemas"]["DryRun"] | null;
        };
        StartDryRun: {
            /** @description What it starts with */
            variables: {
                [key: string]: unknown;
            };
            /**
             * @description What service tasks answer instead of a sample, by element
             * @default {}
             */
            answers?: {
                [key: string]: components["schemas"]["DryRunAnswer"];
            };
        };
        TakeDryRunStep: {
            step: components["schemas"]["DryRunStep"];
        };
        ChooseDryRunAnswer: {
            /** @description Null goes back to a sample */
            answer: {
                output: {
                    [key: string]: unknown;
                };
            } | {
                error: string;
            } | null;
        };
        ModelScenarioContent: {
            name: string;
            processId: string;
            /** @description What it starts with; ids that are left out are made up */
            variables: {
                [key: string]: unknown;
            };
            /** @description Answers of service tasks in the order asked for; the last one stays. Others get a sample */
            answers: {
                [key: string]: components["schemas"]["DryRunAnswer"][];
            };
            steps: components["schemas"]["DryRunStep"][];
            expected: {
                /** @description Elements in the order entered */
                path: string[];
                end: {
                    /** @enum {string} */
                    state: "waiting" | "completed" | "terminated" | "incident";
                    /** @description End events reached, or elements that tokens wait at */
                    at: string[];
                };
            };
        };
        ModelScenario: {
            id: string;
            name: string;
            /**
             * @description `shipped`: a file of the product, which its tests run too
             * @enum {string}
             */
            source: "saved" | "shipped";
            savedAt: string | null;
            savedBy: {
                id: string;
                name: string;
            } | null;
            /** @description Where it lies in the repository, or would */
            fileName: string;
            content: components["schemas"]["ModelScenarioContent"];
        };
        ModelScenarioList: {
            items: components["schemas"]["ModelScenario"][];
        };
        SaveScenario: {
            name: string;
        };
        SavedView: {
            /** Format: uuid */
            id: string;
            list: string;
            name: string;
            filters: {
                [key: string]: string;
            };
            columns: {
                key: string;
                width?: number;
                pinned?: boolean;
            }[];
            sort: string | null;
            /** @enum {string|null} */
            density: "comfortable" | "compact" | null;
            /** Format: uuid */
            sharedWithTeamId: string | null;
            isDefault: boolean;
            mine: boolean;
            ownerName: string;
            sharedWithTeam: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            rowVersion: number;
        };
        SavedViewList: {
            items: components["schemas"]["SavedView"][];
            nextCursor: null;
        };
        NewView: {
            list: string;
            /** @default  */
            name: string;
            /** @default {} */
            filters?: {
                [key: string]: string;
            };
            /** @default [] */
            columns?: {
                key: string;
                width?: number;
                pinned?: boolean;
            }[];
            /** @default null */
            sort?: string | null;
            /**
             * @default null
             * @enum {string|null}
             */
            density?: "comfortable" | "compact" | null;
            /**
             * Format: uuid
             * @default null
             */
            sharedWithTeamId?: string | null;
        };
        ChangedView: {
            filters?: {
                [key: string]: string;
            };
            columns?: {
                key: string;
                width?: number;
                pinned?: boolean;
            }[];
            sort?: string | null;
            /** @enum {string|null} */
            density?: "comfortable" | "compact" | null;
            /** Format: uuid */
            sharedWithTeamId?: string | null;
            name?: string;
        };
        Process: {
            processId: string;
            name: string;
            version: number;
            deployedAt: string;
            active: number;
            incident: number;
            completed: number;
            cancelled: number;
        };
        Heatmap: {
            processId: string;
            name: string;
            version: number;
            xml: string;
            elements: {
                elementId: string;
                name: string;
                active: number;
                incidents: number;
                completed: number;
                meanMs: number | null;
                p95Ms: number | null;
                /** @description From claim to completion, all tasks of the period together; null where nobody worked */
                workedMs: number | null;
            }[];
        };
        /** @enum {string} */
        InstanceState: "active" | "incident" | "completed" | "cancelled";
        InstanceRecord: {
            kind: string;
            id: string;
            number: string | null;
            title: string;
            projectId: string | null;
        } | null;
        InstanceClient: {
            id: string;
            name: string;
        } | null;
        Instance: {
            key: string;
            processId: string;
            processName: string;
            version: number;
            state: components["schemas"]["InstanceState"];
            businessKey: string | null;
            record: components["schemas"]["InstanceRecord"];
            client: components["schemas"]["InstanceClient"];
            startedAt: string;
            endedAt: string | null;
            parentKey: string | null;
            incidents: number;
        };
        Incident: {
            key: string;
            type: string;
            message: string;
            processId: string;
            processInstanceKey: string;
            elementId: string;
            elementName: string;
            fingerprint: string;
            /** @enum {string} */
            state: "open" | "resolved";
            createdAt: string;
            resolvedAt: string | null;
            record: components["schemas"]["InstanceRecord"];
            client: components["schemas"]["InstanceClient"];
        };
        InstanceDetail: {
            key: string;
            processId: string;
            processName: string;
            version: number;
            state: components["schemas"]["InstanceState"];
            businessKey: string | null;
            record: components["schemas"]["InstanceRecord"];
            client: components["schemas"]["InstanceClient"];
            startedAt: string;
            endedAt: string | null;
            parentKey: string | null;
            xml: string;
            elements: {
                elementId: string;
                /** @enum {string} */
                state: "active" | "completed" | "incident" | "terminated";
                count: number;
            }[];
            flows: string[];
            waitsFor: {
                what: string;
                whom: string | null;
                since: string | null;
                dueAt: string | null;
            } | null;
            incidents: components["schemas"]["Incident"][];
        };
        HistoryEntry: {
            key: string;
            elementId: string;
            elementName: string;
            elementType: string;
            /** @enum {string} */
            state: "active" | "completed" | "terminated" | "incident";
            enteredAt: string;
            leftAt: string | null;
            durationMs: number | null;
            who: string | null;
        };
        Replay: {
            elements: {
                elementId: string;
                /** @enum {string} */
                state: "active" | "completed" | "terminated";
                enteredAt: string;
                leftAt: string | null;
            }[];
            flows: {
                flowId: string;
                at: string;
            }[];
            incidents: {
                elementId: string;
                from: string;
                until: string | null;
            }[];
        };
        Variable: {
            name: string;
            value?: unknown;
            masked: boolean;
            /** @description Element that holds it; null = the whole instance */
            scope: string | null;
            updatedAt: string;
            /** @description How often it was written */
            changes: number;
        };
        VariableChange: {
            name: string;
            value?: unknown;
            masked: boolean;
            scope: string | null;
            at: string;
        };
        Job: {
            key: string;
            type: string;
            elementId: string;
            elementName: string;
            state: string;
            retries: number;
            worker: string | null;
            error: string | null;
            createdAt: string;
            updatedAt: string;
        };
        Timer: {
            key: string;
            elementId: string;
            elementName: string;
            state: string;
            dueAt: string;
        };
        Message: {
            key: string;
            elementId: string;
            elementName: string;
            name: string;
            correlationKey: string | null;
            state: string;
            updatedAt: string;
        };
        Decision: {
            key: string;
            elementId: string;
            elementName: string;
            decisionId: string;
            decisionName: string;
            decisionVersion: number;
            output?: unknown;
            evaluated: {
                decisionId: string;
                name: string;
                type: string;
                output?: unknown;
                inputs: {
                    name: string;
                    value?: unknown;
                }[];
                /** @description Rows that matched, counted from 1 */
                rules: {
                    row: number;
                    outputs: {
                        name: string;
                        value?: unknown;
                    }[];
                }[];
            }[];
            failure: string | null;
            at: string;
        };
        Relative: {
            key: string;
            processId: string;
            processName: string;
            version: number;
            state: components["schemas"]["InstanceState"];
            businessKey: string | null;
            record: components["schemas"]["InstanceRecord"];
            client: components["schemas"]["InstanceClient"];
            startedAt: string;
            endedAt: string | null;
            parentKey: string | null;
            incidents: number;
            /**
             * @description record = of the same business record
             * @enum {string}
             */
            relation: "calling" | "called" | "record";
        };
        IncidentGroup: {
            fingerprint: string;
            processId: string;
            elementId: string;
            elementName: string;
            type: string;
            message: string;
            count: number;
            clients: number;
            /** @description The first few */
            clientNames: string[];
            firstSeenAt: string;
            lastSeenAt: string;
        };
        AtlasProcess: {
            processId: string;
            name: string;
            version: number;
            deployedAt: string;
            active: number;
            incident: number;
        };
        Atlas: {
            areas: {
                /** @enum {string} */
                key: "backend-team" | "customer-portal" | "projects" | "assignments" | "compliance-control" | "ai-copilot" | "billing" | "credit-notes" | "overdue" | "platform";
                processes: components["schemas"]["AtlasProcess"][];
            }[];
        };
        AtlasArea: {
            /** @enum {string} */
            key: "backend-team" | "customer-portal" | "projects" | "assignments" | "compliance-control" | "ai-copilot" | "billing" | "credit-notes" | "overdue" | "platform";
            processes: {
                processId: string;
                name: string;
                version: number;
                deployedAt: string;
                active: number;
                incident: number;
                xml: string;
            }[];
        };
        Pulse: {
            /**
             * @description behind from 10 s, silent from 60 s
             * @enum {string}
             */
            state: "live" | "behind" | "silent";
            /** @description How far the screens are behind the engine */
            lagMs: number;
            recordedAt: string | null;
            /** @description Commands on their way to the engine */
            waiting: number;
            /** @description Open incidents that the caller may see */
            incidents: number;
            /** @description Commands the engine refused */
            refused: number;
            /** @description Operations that wait for you as the second person */
            approvals: number;
            workers: {
                type: string;
                /**
                 * @description late = work lies there for more than 30 s
                 * @enum {string}
                 */
                state: "working" | "late";
                waiting: number;
                /** @description Jobs between two tries, or with an incident */
                failing: number;
                oldestAt: string | null;
            }[];
        };
        Stalled: {
            key: string;
            processInstanceKey: string;
            processId: string;
            processName: string;
            version: number;
            elementId: string;
            elementName: string;
            since: string;
            standsMs: number;
            /** @description 95 of 100 passages took no longer; null without a past */
            usualMs: number | null;
            record: components["schemas"]["InstanceRecord"];
            client: components["schemas"]["InstanceClient"];
        };
        /** @description Whether this waits for a second person: more than 50 instances of a process, with what you moved before */
        SecondPerson: {
            needed: boolean;
            /** @description Other instances of the process that you moved alone in this way within the last 24 hours */
            movedBefore: number;
        };
        OperationPreview: {
            /** @description Instances found */
            instances: number;
            /** @description Steps that would be sent */
            possible: number;
            /** @description Instances to which nothing would be sent */
            hindered: number;
            secondPerson: components["schemas"]["SecondPerson"];
            /** @description The first 200 */
            items: {
                processInstanceKey: string;
                elementId: string | null;
                before: {
                    [key: string]: unknown;
                };
                problem: string | null;
            }[];
        };
        PreviewOperation: {
            /** @enum {string} */
            kind: "retry";
            /** @default 3 */
            retries?: number;
            /** @description Only incidents with this cause */
            fingerprint?: string;
            /** @description Keys; or give a filter */
            instances?: string[];
            /** @description As in GET /process-instances: every instance it finds */
            filter?: {
                process?: string;
                version?: number;
                state?: components["schemas"]["InstanceState"] | "";
                q?: string;
                /** Format: uuid */
                clientId?: string;
                subjectKind?: string;
                /** Format: uuid */
                subjectId?: string;
                /** @description Id of an element at which the instance stands */
                element?: string;
                /** @description Part of the message of an open incident */
                error?: string;
                /** @description With an open incident of this cause */
                fingerprint?: string;
                /** @description name=value of a variable of the whole instance; personal ones are refused */
                variable?: string;
                /** Format: date-time */
                startedFrom?: string;
                /**
                 * Format: date-time
                 * @description Not included
                 */
                startedTo?: string;
            };
        } | {
            /** @enum {string} */
            kind: "resolve-incident";
            /** @description Only incidents with this cause */
            fingerprint?: string;
            /** @description Keys; or give a filter */
            instances?: string[];
            /** @description As in GET /process-instances: every instance it finds */
            filter?: {
                process?: string;
                version?: number;
                state?: components["schemas"]["InstanceState"] | "";
                q?: string;
                /** Format: uuid */
                clientId?: string;
                subjectKind?: string;
                /** Format: uuid */
                subjectId?: string;
                /** @description Id of an element at which the instance stands */
                element?: string;
                /** @description Part of the message of an open incident */
                error?: string;
                /** @description With an open incident of this cause */
                fingerprint?: string;
                /** @description name=value of a variable of the whole instance; personal ones are refused */
                variable?: string;
                /** Format: date-time */
                startedFrom?: string;
                /**
                 * Format: date-time
                 * @description Not included
                 */
                startedTo?: string;
            };
        } | {
            /** @enum {string} */
            kind: "set-retries";
            retries: number;
            /** @description All open service jobs when not given */
            jobKeys?: string[];
            /** @description Keys; or give a filter */
            instances?: string[];
            /** @description As in GET /process-instances: every instance it finds */
            filter?: {
                process?: string;
                version?: number;
                state?: components["schemas"]["InstanceState"] | "";
                q?: string;
                /** Format: uuid */
                clientId?: string;
                subjectKind?: string;
                /** Format: uuid */
                subjectId?: string;
                /** @description Id of an element at which the instance stands */
                element?: string;
                /** @description Part of the message of an open incident */
                error?: string;
                /** @description With an open incident of this cause */
                fingerprint?: string;
                /** @description name=value of a variable of the whole instance; personal ones are refused */
                variable?: string;
                /** Format: date-time */
                startedFrom?: string;
                /**
                 * Format: date-time
                 * @description Not included
                 */
                startedTo?: string;
            };
        } | {
            /** @enum {string} */
            kind: "set-variables";
            variables: {
                [key: string]: unknown;
            };
            /** @description Scope; the whole instance when not given */
            elementInstanceKey?: string;
            /** @description Keys; or give a filter */
            instances?: string[];
            /** @description As in GET /process-instances: every instance it finds */
            filter?: {
                process?: string;
                version?: number;
                state?: components["schemas"]["InstanceState"] | "";
                q?: string;
                /** Format: uuid */
                clientId?: string;
                subjectKind?: string;
                /** Format: uuid */
                subjectId?: string;
                /** @description Id of an element at which the instance stands */
                element?: string;
                /** @description Part of the message of an open incident */
                error?: string;
                /** @description With an open incident of this cause */
                fingerprint?: string;
                /** @description name=value of a variable of the whole instance; personal ones are refused */
                variable?: string;
                /** Format: date-time */
                startedFrom?: string;
                /**
                 * Format: date-time
                 * @description Not included
                 */
                startedTo?: string;
            };
        } | {
            /** @enum {string} */
            kind: "cancel";
            /** @description Keys; or give a filter */
            instances?: string[];
            /** @description As in GET /process-instances: every instance it finds */
            filter?: {
                process?: string;
                version?: number;
                state?: components["schemas"]["InstanceState"] | "";
                q?: string;
                /** Format: uuid */
                clientId?: string;
                subjectKind?: string;
                /** Format: uuid */
                subjectId?: string;
                /** @description Id of an element at which the instance stands */
                element?: string;
                /** @description Part of the message of an open incident */
                error?: string;
                /** @description With an open incident of this cause */
                fingerprint?: string;
                /** @description name=value of a variable of the whole instance; personal ones are refused */
                variable?: string;
                /** Format: date-time */
                startedFrom?: string;
                /**
                 * Format: date-time
                 * @description Not included
                 */
                startedTo?: string;
            };
        } | {
            /** @enum {string} */
            kind: "modify";
            /** @default [] */
            activate?: {
                elementId: string;
                /** @description Running scope to start in, where there are several */
                ancestorKey?: string;
                variables?: {
                    [key: string]: unknown;
                };
            }[];
            /** @default [] */
            terminate?: ({
                elementId: string;
            } | {
                elementInstanceKey: string;
            })[];
            /** @default [] */
            move?: {
                from: string;
                to: string;
            }[];
            /** @description Keys; or give a filter */
            instances?: string[];
            /** @description As in GET /process-instances: every instance it finds */
            filter?: {
                process?: string;
                version?: number;
                state?: components["schemas"]["InstanceState"] | "";
                q?: string;
                /** Format: uuid */
                clientId?: string;
                subjectKind?: string;
                /** Format: uuid */
                subjectId?: string;
                /** @description Id of an element at which the instance stands */
                element?: string;
                /** @description Part of the message of an open incident */
                error?: string;
                /** @description With an open incident of this cause */
                fingerprint?: string;
                /** @description name=value of a variable of the whole instance; personal ones are refused */
                variable?: string;
                /** Format: date-time */
                startedFrom?: string;
                /**
                 * Format: date-time
                 * @description Not included
                 */
                startedTo?: string;
            };
        } | {
            /** @enum {string} */
            kind: "publish-message";
            name: string;
            /** @default {} */
            variables?: {
                [key: string]: unknown;
            };
            /** @description Keys; or give a filter */
            instances?: string[];
            /** @description As in GET /process-instances: every instance it finds */
            filter?: {
                process?: string;
                version?: number;
                state?: components["schemas"]["InstanceState"] | "";
                q?: string;
                /** Format: uuid */
                clientId?: string;
                subjectKind?: string;
                /** Format: uuid */
                subjectId?: string;
                /** @description Id of an element at which the instance stands */
                element?: string;
                /** @description Part of the message of an open incident */
                error?: string;
                /** @description With an open incident of this cause */
                fingerprint?: string;
                /** @description name=value of a variable of the whole instance; personal ones are refused */
                variable?: string;
                /** Format: date-time */
                startedFrom?: string;
                /**
                 * Format: date-time
                 * @description Not included
                 */
                startedTo?: string;
            };
        };
        Operation: {
            id: string;
            /** @enum {string} */
            kind: "retry" | "resolve-incident" | "set-retries" | "set-variables" | "cancel" | "modify" | "publish-message" | "migrate";
            request: {
                [key: string]: unknown;
            };
            reason: string;
            by: string;
            createdAt: string;
            endedAt: string | null;
            stoppedAt: string | null;
            /** @description Of the second person, where one is needed */
            approval: {
                /** @enum {string} */
                state: "waiting" | "approved" | "declined";
                /** @description How many were to be moved when it was asked */
                instances: number;
                by: string | null;
                at: string | null;
                reason: string | null;
            } | null;
            /** @description Whether you may be the second person */
            mayApprove: boolean;
            isMine: boolean;
            total: number;
            /** @description Not yet taken by the engine */
            queued: number;
            /** @description Taken by the engine, not yet seen to have moved */
            sent: number;
            done: number;
            failed: number;
            stopped: number;
        };
        StartOperation: {
            /** @enum {string} */
            kind: "retry";
            /** @default 3 */
            retries?: number;
            /** @description Only incidents with this cause */
            fingerprint?: string;
            /** @description Keys; or give a filter */
            instances?: string[];
            /** @description As in GET /process-instances: every instance it finds */
            filter?: {
                process?: string;
                version?: number;
                state?: components["schemas"]["InstanceState"] | "";
                q?: string;
                /** Format: uuid */
                clientId?: string;
                subjectKind?: string;
                /** Format: uuid */
                subjectId?: string;
                /** @description Id of an element at which the instance stands */
                element?: string;
                /** @description Part of the message of an open incident */
                error?: string;
                /** @description With an open incident of this cause */
                fingerprint?: string;
                /** @description name=value of a variable of the whole instance; personal ones are refused */
                variable?: string;
                /** Format: date-time */
                startedFrom?: string;
                /**
                 * Format: date-time
                 * @description Not included
                 */
                startedTo?: string;
            };
            reason: string;
        } | {
            /** @enum {string} */
            kind: "resolve-incident";
            /** @description Only incidents with this cause */
            fingerprint?: string;
            /** @description Keys; or give a filter */
            instances?: string[];
            /** @description As in GET /process-instances: every instance it finds */
            filter?: {
                process?: string;
                version?: number;
                state?: components["schemas"]["InstanceState"] | "";
                q?: string;
                /** Format: uuid */
                clientId?: string;
                subjectKind?: string;
                /** Format: uuid */
                subjectId?: string;
                /** @description Id of an element at which the instance stands */
                element?: string;
                /** @description Part of the message of an open incident */
                error?: string;
                /** @description With an open incident of this cause */
                fingerprint?: string;
                /** @description name=value of a variable of the whole instance; personal ones are refused */
                variable?: string;
                /** Format: date-time */
                startedFrom?: string;
                /**
                 * Format: date-time
                 * @description Not included
                 */
                startedTo?: string;
            };
            reason: string;
        } | {
            /** @enum {string} */
            kind: "set-retries";
            retries: number;
            /** @description All open service jobs when not given */
            jobKeys?: string[];
            /** @description Keys; or give a filter */
            instances?: string[];
            /** @description As in GET /process-instances: every instance it finds */
            filter?: {
                process?: string;
                version?: number;
                state?: components["schemas"]["InstanceState"] | "";
                q?: string;
                /** Format: uuid */
                clientId?: string;
                subjectKind?: string;
                /** Format: uuid */
                subjectId?: string;
                /** @description Id of an element at which the instance stands */
                element?: string;
                /** @description Part of the message of an open incident */
                error?: string;
                /** @description With an open incident of this cause */
                fingerprint?: string;
                /** @description name=value of a variable of the whole instance; personal ones are refused */
                variable?: string;
                /** Format: date-time */
                startedFrom?: string;
                /**
                 * Format: date-time
                 * @description Not included
                 */
                startedTo?: string;
            };
            reason: string;
        } | {
            /** @enum {string} */
            kind: "set-variables";
            variables: {
                [key: string]: unknown;
            };
            /** @description Scope; the whole instance when not given */
            elementInstanceKey?: string;
            /** @description Keys; or give a filter */
            instances?: string[];
            /** @description As in GET /process-instances: every instance it finds */
            filter?: {
                process?: string;
                version?: number;
                state?: components["schemas"]["InstanceState"] | "";
                q?: string;
                /** Format: uuid */
                clientId?: string;
                subjectKind?: string;
                /** Format: uuid */
                subjectId?: string;
                /** @description Id of an element at which the instance stands */
                element?: string;
                /** @description Part of the message of an open incident */
                error?: string;
                /** @description With an open incident of this cause */
                fingerprint?: string;
                /** @description name=value of a variable of the whole instance; personal ones are refused */
                variable?: string;
                /** Format: date-time */
                startedFrom?: string;
                /**
                 * Format: date-time
                 * @description Not included
                 */
                startedTo?: string;
            };
            reason: string;
        } | {
            /** @enum {string} */
            kind: "cancel";
            /** @description Keys; or give a filter */
            instances?: string[];
            /** @description As in GET /process-instances: every instance it finds */
            filter?: {
                process?: string;
                version?: number;
                state?: components["schemas"]["InstanceState"] | "";
                q?: string;
                /** Format: uuid */
                clientId?: string;
                subjectKind?: string;
                /** Format: uuid */
                subjectId?: string;
                /** @description Id of an element at which the instance stands */
                element?: string;
                /** @description Part of the message of an open incident */
                error?: string;
                /** @description With an open incident of this cause */
                fingerprint?: string;
                /** @description name=value of a variable of the whole instance; personal ones are refused */
                variable?: string;
                /** Format: date-time */
                startedFrom?: string;
                /**
                 * Format: date-time
                 * @description Not included
                 */
                startedTo?: string;
            };
            reason: string;
        } | {
            /** @enum {string} */
            kind: "modify";
            /** @default [] */
            activate?: {
                elementId: string;
                /** @description Running scope to start in, where there are several */
                ancestorKey?: string;
                variables?: {
                    [key: string]: unknown;
                };
            }[];
            /** @default [] */
            terminate?: ({
                elementId: string;
            } | {
                elementInstanceKey: string;
            })[];
            /** @default [] */
            move?: {
                from: string;
                to: string;
            }[];
            /** @description Keys; or give a filter */
            instances?: string[];
            /** @description As in GET /process-instances: every instance it finds */
            filter?: {
                process?: string;
                version?: number;
                state?: components["schemas"]["InstanceState"] | "";
                q?: string;
                /** Format: uuid */
                clientId?: string;
                subjectKind?: string;
                /** Format: uuid */
                subjectId?: string;
                /** @description Id of an element at which the instance stands */
                element?: string;
                /** @description Part of the message of an open incident */
                error?: string;
                /** @description With an open incident of this cause */
                fingerprint?: string;
                /** @description name=value of a variable of the whole instance; personal ones are refused */
                variable?: string;
                /** Format: date-time */
                startedFrom?: string;
                /**
                 * Format: date-time
                 * @description Not included
                 */
                startedTo?: string;
            };
            reason: string;
        } | {
            /** @enum {string} */
            kind: "publish-message";
            name: string;
            /** @default {} */
            variables?: {
                [key: string]: unknown;
            };
            /** @description Keys; or give a filter */
            instances?: string[];
            /** @description As in GET /process-instances: every instance it finds */
            filter?: {
                process?: string;
                version?: number;
                state?: components["schemas"]["InstanceState"] | "";
                q?: string;
                /** Format: uuid */
                clientId?: string;
                subjectKind?: string;
                /** Format: uuid */
                subjectId?: string;
                /** @description Id of an element at which the instance stands */
                element?: string;
                /** @description Part of the message of an open incident */
                error?: string;
                /** @description With an open incident of this cause */
                fingerprint?: string;
                /** @description name=value of a variable of the whole instance; personal ones are refused */
                variable?: string;
                /** Format: date-time */
                startedFrom?: string;
                /**
                 * Format: date-time
                 * @description Not included
                 */
                startedTo?: string;
            };
            reason: string;
        };
        OperationItem: {
            item: number;
            processInstanceKey: string;
            record: components["schemas"]["InstanceRecord"];
            elementId: string | null;
            elementName: string | null;
            /** @enum {string} */
            state: "queued" | "sent" | "done" | "failed" | "stopped";
            error: string | null;
            before: {
                [key: string]: unknown;
            };
            after: {
                [key: string]: unknown;
            } | null;
            endedAt: string | null;
        };
        DecideOperation: {
            reason: string;
            approved: boolean;
        };
        GiveReason: {
            reason: string;
        };
        MigrationPlan: {
            /** @description Elements of the old version on which a token can rest, and where each goes */
            elements: {
                from: string;
                name: string;
                type: string;
                to: string | null;
                /** @enum {string|null} */
                sameBy: "id" | "name" | "choice" | null;
            }[];
            verdicts: {
                "as-is"?: number;
                "two-steps"?: number;
                "move-then-migrate"?: number;
                recreate?: number;
                "finishes-on-old"?: number;
            };
            secondPerson: components["schemas"]["SecondPerson"];
            /** @description Those that do not go as they are come first; at most 500 */
            items: {
                processInstanceKey: string;
                record: components["schemas"]["InstanceRecord"];
                tokens: string[];
                /** @enum {string} */
                verdict: "as-is" | "two-steps" | "move-then-migrate" | "recreate" | "finishes-on-old";
                /** @description The rule that stands in the way */
                rule: string | null;
                elementId: string | null;
                /** @description Elements to which its token could be moved first */
                landings: string[];
            }[];
        };
        PlanMigration: {
            processId: string;
            fromVersion: number;
            toVersion: number;
            /** @description When not given: running instances of the old version, the 1,000 oldest */
            instances?: string[];
            /**
             * @description Where an element goes, beside and before what is proposed
             * @default []
             */
            mapping?: {
                from: string;
                to: string;
            }[];
        };
        StartMigration: {
            processId: string;
            fromVersion: number;
            toVersion: number;
            /** @description When not given: running instances of the old version, the 1,000 oldest */
            instances?: string[];
            /**
             * @description Where an element goes, beside and before what is proposed
             * @default []
             */
            mapping?: {
                from: string;
                to: string;
            }[];
            reason: string;
        };
        Command: {
            id: string;
            subject: string;
            record: components["schemas"]["InstanceRecord"] & unknown;
            kind: string;
            /** @enum {string} */
            state: "pending" | "sent" | "dropped" | "refused";
            /** @description Message name, wait or key it is about */
            what: string;
            attempts: number;
            error: string | null;
            createdAt: string;
        };
        CommandDetail: {
            id: string;
            subject: string;
            record: components["schemas"]["InstanceRecord"] & unknown;
            kind: string;
            /** @enum {string} */
            state: "pending" | "sent" | "dropped" | "refused";
            /** @description Message name, wait or key it is about */
            what: string;
            attempts: number;
            error: string | null;
            createdAt: string;
            /** @description Personal ones masked */
            variables: {
                [key: string]: unknown;
            };
            correlationKey: string | null;
            /** @description Later commands of the same record that wait for this one */
            heldBack: number;
        };
        CorrectCommand: {
            /** @description Set beside those it has; null takes one away */
            variables?: {
                [key: string]: unknown;
            };
            correlationKey?: string;
            reason: string;
        };
        Mail: {
            id: string;
            to: string;
            subject: string;
            /** @description The template */
            kind: string;
            /** @enum {string} */
            state: "queued" | "sent" | "failed" | "held" | "uncertain" | "cancelled";
            attempts: number;
            createdAt: string;
            sentAt: string | null;
            error: string | null;
            client: {
                id: string;
                name: string;
            } | null;
            rowVersion: number;
        };
        MailDetail: {
            id: string;
            to: string;
            subject: string;
            /** @description The template */
            kind: string;
            /** @enum {string} */
            state: "queued" | "sent" | "failed" | "held" | "uncertain" | "cancelled";
            attempts: number;
            createdAt: string;
            sentAt: string | null;
            error: string | null;
            client: {
                id: string;
                name: string;
            } | null;
            rowVersion: number;
            recipients: string[];
            html: string;
            text: string;
            attachments: {
                filename: string;
            }[];
            record: {
                kind: string;
                id: string;
                number: string | null;
                title: string;
                projectId: string | null;
            } | null;
            messageId: string | null;
        };
        Tile: {
            key: string;
            label: string;
            count: number;
            /** @description Page of the staff app with the list behind the number */
            to: string;
            /** @enum {string} */
            tone: "primary" | "warning" | "error";
        };
        MissionControl: {
            /**
             * Format: date-time
             * @description When it was counted
             */
            asOf: string;
            tiles: components["schemas"]["Tile"][];
            myTasks: components["schemas"]["Task"][];
            gates: {
                projectId: string;
                taskKey: string;
                number: string;
                title: string;
                stageName: string;
                client: string;
                dueOn: string | null;
            }[];
            uploads: {
                id: string;
                filename: string;
                client: string;
                receivedAt: string;
                requestTitle: string | null;
            }[];
            overdue: {
                id: string;
                number: string;
                client: string;
                outstandingMinor: number;
                currency: string;
                dueDate: string;
            }[];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description Stable code */
            code: string;
            errors: {
                /** @description JSON pointer into the body */
                field?: string;
                code: string;
                message: string;
            }[];
            requestId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type BulkRow = components['schemas']['BulkRow'];
export type BulkResult = components['schemas']['BulkResult'];
export type BulkOwners = components['schemas']['BulkOwners'];
export type BulkManagers = components['schemas']['BulkManagers'];
export type BulkIssue = components['schemas']['BulkIssue'];
export type ClientSummary = components['schemas']['ClientSummary'];
export type Contact = components['schemas']['Contact'];
export type ProjectStatus = components['schemas']['ProjectStatus'];
export type ProjectSummary = components['schemas']['ProjectSummary'];
export type Client = components['schemas']['Client'];
export type NewContact = components['schemas']['NewContact'];
export type NewClient = components['schemas']['NewClient'];
export type ChangedClient = components['schemas']['ChangedClient'];
export type ChangedContact = components['schemas']['ChangedContact'];
export type RevealedPan = components['schemas']['RevealedPan'];
export type RevealPan = components['schemas']['RevealPan'];
export type WorkflowFamily = components['schemas']['WorkflowFamily'];
export type WorkflowFamilyDetail = components['schemas']['WorkflowFamilyDetail'];
export type Stage = components['schemas']['Stage'];
export type ProjectMilestone = components['schemas']['ProjectMilestone'];
export type DocumentRequestState = components['schemas']['DocumentRequestState'];
export type DocumentRequestSummary = components['schemas']['DocumentRequestSummary'];
export type Project = components['schemas']['Project'];
export type OpenProject = components['schemas']['OpenProject'];
export type ChangedProject = components['schemas']['ChangedProject'];
export type CancelProject = components['schemas']['CancelProject'];
export type ProjectMembers = components['schemas']['ProjectMembers'];
export type ProjectDiagram = components['schemas']['ProjectDiagram'];
export type SubmitStage = components['schemas']['SubmitStage'];
export type StageDecision = components['schemas']['StageDecision'];
export type Evidence = components['schemas']['Evidence'];
export type ChecklistItem = components['schemas']['ChecklistItem'];
export type ChangedChecklistItem = components['schemas']['ChangedChecklistItem'];
export type MissingEvidence = components['schemas']['MissingEvidence'];
export type DecidedEvidence = components['schemas']['DecidedEvidence'];
export type DocumentRequest = components['schemas']['DocumentRequest'];
export type RequestDefaults = components['schemas']['RequestDefaults'];
export type NewRequest = components['schemas']['NewRequest'];
export type MissingRequests = components['schemas']['MissingRequests'];
export type CloseRequest = components['schemas']['CloseRequest'];
export type UploadReview = components['schemas']['UploadReview'];
export type AcceptUpload = components['schemas']['AcceptUpload'];
export type RejectUpload = components['schemas']['RejectUpload'];
export type DocumentSummary = components['schemas']['DocumentSummary'];
export type DocumentVersion = components['schemas']['DocumentVersion'];
export type Document = components['schemas']['Document'];
export type ChangedDocument = components['schemas']['ChangedDocument'];
export type DocumentLink = components['schemas']['DocumentLink'];
export type LiaisonEntry = components['schemas']['LiaisonEntry'];
export type NewLiaisonEntry = components['schemas']['NewLiaisonEntry'];
export type OpenItem = components['schemas']['OpenItem'];
export type ItemOwners = components['schemas']['ItemOwners'];
export type TimelineEntry = components['schemas']['TimelineEntry'];
export type RecordPosition = components['schemas']['RecordPosition'];
export type PendingItem = components['schemas']['PendingItem'];
export type PortalStage = components['schemas']['PortalStage'];
export type PortalProjectSummary = components['schemas']['PortalProjectSummary'];
export type PortalRequestSummary = components['schemas']['PortalRequestSummary'];
export type PortalDocument = components['schemas']['PortalDocument'];
export type PortalProject = components['schemas']['PortalProject'];
export type PortalUpload = components['schemas']['PortalUpload'];
export type PortalRequest = components['schemas']['PortalRequest'];
export type AuthConfig = components['schemas']['AuthConfig'];
export type LicenceStateName = components['schemas']['LicenceStateName'];
export type Me = components['schemas']['Me'];
export type ChangedMe = components['schemas']['ChangedMe'];
export type User = components['schemas']['User'];
export type NewUser = components['schemas']['NewUser'];
export type ChangedUser = components['schemas']['ChangedUser'];
export type Role = components['schemas']['Role'];
export type Team = components['schemas']['Team'];
export type Licence = components['schemas']['Licence'];
export type NewLicence = components['schemas']['NewLicence'];
export type EndedUser = components['schemas']['EndedUser'];
export type Holdings = components['schemas']['Holdings'];
export type HandOver = components['schemas']['HandOver'];
export type PortalUser = components['schemas']['PortalUser'];
export type PortalUserList = components['schemas']['PortalUserList'];
export type InvitedContact = components['schemas']['InvitedContact'];
export type PortalMe = components['schemas']['PortalMe'];
export type ChangedPortalMe = components['schemas']['ChangedPortalMe'];
export type Consents = components['schemas']['Consents'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type InvoiceStatus = components['schemas']['InvoiceStatus'];
export type InvoiceSummary = components['schemas']['InvoiceSummary'];
export type InvoiceTotals = components['schemas']['InvoiceTotals'];
export type InvoiceList = components['schemas']['InvoiceList'];
export type InvoicePreview = components['schemas']['InvoicePreview'];
export type PreviewInvoice = components['schemas']['PreviewInvoice'];
export type InvoiceParty = components['schemas']['InvoiceParty'];
export type InvoiceLine = components['schemas']['InvoiceLine'];
export type CreditNote = components['schemas']['CreditNote'];
export type Payment = components['schemas']['Payment'];
export type Invoice = components['schemas']['Invoice'];
export type ChangeInvoice = components['schemas']['ChangeInvoice'];
export type FileLink = components['schemas']['FileLink'];
export type NewInvoice = components['schemas']['NewInvoice'];
export type Milestone = components['schemas']['Milestone'];
export type MilestoneList = components['schemas']['MilestoneList'];
export type NewMilestone = components['schemas']['NewMilestone'];
export type ChangeMilestone = components['schemas']['ChangeMilestone'];
export type CreditNoteSummary = components['schemas']['CreditNoteSummary'];
export type NewCreditNote = components['schemas']['NewCreditNote'];
export type CreditNotePaper = components['schemas']['CreditNotePaper'];
export type MailSettings = components['schemas']['MailSettings'];
export type MailConnectionInput = components['schemas']['MailConnectionInput'];
export type ConnectionTested = components['schemas']['ConnectionTested'];
export type WhatsappSettings = components['schemas']['WhatsappSettings'];
export type WhatsappConnectionInput = components['schemas']['WhatsappConnectionInput'];
export type Notification = components['schemas']['Notification'];
export type Unread = components['schemas']['Unread'];
export type NotificationPage = components['schemas']['NotificationPage'];
export type MarkRead = components['schemas']['MarkRead'];
export type PaymentRecorded = components['schemas']['PaymentRecorded'];
export type NewPayment = components['schemas']['NewPayment'];
export type LedgerTax = components['schemas']['LedgerTax'];
export type Ledger = components['schemas']['Ledger'];
export type Address = components['schemas']['Address'];
export type Firm = components['schemas']['Firm'];
export type FirmInput = components['schemas']['FirmInput'];
export type Registration = components['schemas']['Registration'];
export type RegistrationInput = components['schemas']['RegistrationInput'];
export type GstState = components['schemas']['GstState'];
export type TaxTableRow = components['schemas']['TaxTableRow'];
export type TaxTableInput = components['schemas']['TaxTableInput'];
export type BillingProfile = components['schemas']['BillingProfile'];
export type ProfileInput = components['schemas']['ProfileInput'];
export type Gstin = components['schemas']['Gstin'];
export type GstinInput = components['schemas']['GstinInput'];
export type Absence = components['schemas']['Absence'];
export type AbsenceList = components['schemas']['AbsenceList'];
export type Deputies = components['schemas']['Deputies'];
export type NewAbsence = components['schemas']['NewAbsence'];
export type BulkTaskResult = components['schemas']['BulkTaskResult'];
export type BulkClaim = components['schemas']['BulkClaim'];
export type BulkReassign = components['schemas']['BulkReassign'];
export type BulkComplete = components['schemas']['BulkComplete'];
export type Task = components['schemas']['Task'];
export type TaskCounts = components['schemas']['TaskCounts'];
export type TaskFacets = components['schemas']['TaskFacets'];
export type PulledTask = components['schemas']['PulledTask'];
export type TaskDetail = components['schemas']['TaskDetail'];
export type TaskContext = components['schemas']['TaskContext'];
export type DiagramElements = components['schemas']['DiagramElements'];
export type ReleaseTask = components['schemas']['ReleaseTask'];
export type Colleague = components['schemas']['Colleague'];
export type DelegateTask = components['schemas']['DelegateTask'];
export type SaveDraft = components['schemas']['SaveDraft'];
export type CompleteTask = components['schemas']['CompleteTask'];
export type ModelDraftMeta = components['schemas']['ModelDraftMeta'];
export type ModelSummary = components['schemas']['ModelSummary'];
export type ModelList = components['schemas']['ModelList'];
export type TaskTypes = components['schemas']['TaskTypes'];
export type ModelDraft = components['schemas']['ModelDraft'];
export type NewModel = components['schemas']['NewModel'];
export type ModelFinding = components['schemas']['ModelFinding'];
export type ModelFindings = components['schemas']['ModelFindings'];
export type CheckModelFiles = components['schemas']['CheckModelFiles'];
export type ModelDetail = components['schemas']['ModelDetail'];
export type ModelVersionFiles = components['schemas']['ModelVersionFiles'];
export type ModelComparison = components['schemas']['ModelComparison'];
export type SaveModelDraft = components['schemas']['SaveModelDraft'];
export type RestoreModelDraft = components['schemas']['RestoreModelDraft'];
export type ModelChange = components['schemas']['ModelChange'];
export type ProposeDraft = components['schemas']['ProposeDraft'];
export type RedeployVersion = components['schemas']['RedeployVersion'];
export type ModelChangeList = components['schemas']['ModelChangeList'];
export type Sandbox = components['schemas']['Sandbox'];
export type DryRunAnswer = components['schemas']['DryRunAnswer'];
export type DryRunStep = components['schemas']['DryRunStep'];
export type DryRun = components['schemas']['DryRun'];
export type DryRunDesk = components['schemas']['DryRunDesk'];
export type DryRunState = components['schemas']['DryRunState'];
export type StartDryRun = components['schemas']['StartDryRun'];
export type TakeDryRunStep = components['schemas']['TakeDryRunStep'];
export type ChooseDryRunAnswer = components['schemas']['ChooseDryRunAnswer'];
export type ModelScenarioContent = components['schemas']['ModelScenarioContent'];
export type ModelScenario = components['schemas']['ModelScenario'];
export type ModelScenarioList = components['schemas']['ModelScenarioList'];
export type SaveScenario = components['schemas']['SaveScenario'];
export type SavedView = components['schemas']['SavedView'];
export type SavedViewList = components['schemas']['SavedViewList'];
export type NewView = components['schemas']['NewView'];
export type ChangedView = components['schemas']['ChangedView'];
export type Process = components['schemas']['Process'];
export type Heatmap = components['schemas']['Heatmap'];
export type InstanceState = components['schemas']['InstanceState'];
export type InstanceRecord = components['schemas']['InstanceRecord'];
export type InstanceClient = components['schemas']['InstanceClient'];
export type Instance = components['schemas']['Instance'];
export type Incident = components['schemas']['Incident'];
export type InstanceDetail = components['schemas']['InstanceDetail'];
export type HistoryEntry = components['schemas']['HistoryEntry'];
export type Replay = components['schemas']['Replay'];
export type Variable = components['schemas']['Variable'];
export type VariableChange = components['schemas']['VariableChange'];
export type Job = components['schemas']['Job'];
export type Timer = components['schemas']['Timer'];
export type Message = components['schemas']['Message'];
export type Decision = components['schemas']['Decision'];
export type Relative = components['schemas']['Relative'];
export type IncidentGroup = components['schemas']['IncidentGroup'];
export type AtlasProcess = components['schemas']['AtlasProcess'];
export type Atlas = components['schemas']['Atlas'];
export type AtlasArea = components['schemas']['AtlasArea'];
export type Pulse = components['schemas']['Pulse'];
export type Stalled = components['schemas']['Stalled'];
export type SecondPerson = components['schemas']['SecondPerson'];
export type OperationPreview = components['schemas']['OperationPreview'];
export type PreviewOperation = components['schemas']['PreviewOperation'];
export type Operation = components['schemas']['Operation'];
export type StartOperation = components['schemas']['StartOperation'];
export type OperationItem = components['schemas']['OperationItem'];
export type DecideOperation = components['schemas']['DecideOperation'];
export type GiveReason = components['schemas']['GiveReason'];
export type MigrationPlan = components['schemas']['MigrationPlan'];
export type PlanMigration = components['schemas']['PlanMigration'];
export type StartMigration = components['schemas']['StartMigration'];
export type Command = components['schemas']['Command'];
export type CommandDetail = components['schemas']['CommandDetail'];
export type CorrectCommand = components['schemas']['CorrectCommand'];
export type Mail = components['schemas']['Mail'];
export type MailDetail = components['schemas']['MailDetail'];
export type Tile = components['schemas']['Tile'];
export type MissionControl = components['schemas']['MissionControl'];
export type Problem = components['schemas']['Problem'];
export type $defs = Record<string, never>;
export interface operations {
    postClientsSetOwner: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkOwners"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProjectsSetManager: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkManagers"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInvoicesIssue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkIssue"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClients: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                q?: string;
                status?: "prospect" | "active" | "inactive";
                ownerId?: string;
                /** @description Order of the list; - before a key for descending */
                sort?: "name" | "-name" | "number" | "-number" | "status" | "-status" | "industry" | "-industry" | "city" | "-city" | "ownerName" | "-ownerName" | "openProjects" | "-openProjects" | "outstandingMinor" | "-outstandingMinor";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClientSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClients: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClient"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClientsByClientId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchClientsByClientId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedClient"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClientsByClientIdContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchContactsByContactId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedContact"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClientsByClientIdPanReveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealPan"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedPan"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkflowFamilies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkflowFamily"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkflowFamiliesByFamilyId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                familyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowFamilyDetail"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProjects: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                q?: string;
                status?: components["schemas"]["ProjectStatus"];
                stage?: string;
                regulator?: string;
                familyId?: string;
                clientId?: string;
                teamId?: string;
                managerId?: string;
                /** @description Order of the list; - before a key for descending */
                sort?: "opened" | "-opened" | "number" | "-number" | "title" | "-title" | "client" | "-client" | "regulator" | "-regulator" | "family" | "-family" | "stage" | "-stage" | "status" | "-status" | "progressPct" | "-progressPct" | "targetIssueOn" | "-targetIssueOn" | "stageDueOn" | "-stageDueOn" | "managerName" | "-managerName";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProjectSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProjects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenProject"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProjectsByProjectId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchProjectsByProjectId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedProject"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProjectsByProjectIdStart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProjectsByProjectIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelProject"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProjectsByProjectIdMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            userId: string;
                            name: string;
                            role: string;
                        }[];
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putProjectsByProjectIdMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectMembers"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProjectsByProjectIdDiagram: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDiagram"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProjectsByProjectIdStages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Stage"][];
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProjectsByProjectIdStagesByStageSubmit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                stage: "onboarding" | "documentation" | "filing" | "liaison" | "issue";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitStage"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProjectsByProjectIdStagesByStageDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                stage: "onboarding" | "documentation" | "filing" | "liaison" | "issue";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StageDecision"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProjectsByProjectIdChecklist: {
        parameters: {
            query?: {
                stage?: "onboarding" | "documentation" | "filing" | "liaison" | "issue";
                unowned?: string;
            };
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ChecklistItem"][];
                        nextCursor: null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchChecklistItemsByItemId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    ownerUserId?: string | null;
                    /** Format: date */
                    dueOn?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedChecklistItem"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProjectsByProjectIdMissingEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MissingEvidence"][];
                        nextCursor: null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMissingEvidence: {
        parameters: {
            query?: {
                teamId?: string;
                clientId?: string;
                regulator?: string;
                consultantId?: string;
                dueUntil?: string;
                unowned?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MissingEvidence"][];
                        nextCursor: null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEvidenceByEvidenceIdVerify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedEvidence"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEvidenceByEvidenceIdReject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedEvidence"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProjectsByProjectIdDocumentRequests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DocumentRequest"][];
                        nextCursor: null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProjectsByProjectIdDocumentRequests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRequest"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProjectsByProjectIdDocumentRequestsDefaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestDefaults"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProjectsByProjectIdDocumentRequestsMissing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MissingRequests"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        created: number;
                        items: components["schemas"]["DocumentRequestSummary"][];
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentRequestsByRequestId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRequest"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDocumentRequestsByRequestIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRequest"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDocumentRequestsByRequestIdWaive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRequest"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChecklistItemsByItemIdEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProjectsByProjectIdDocuments: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DocumentSummary"][];
                        nextCursor: string | null;
                        folders: string[];
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProjectsByProjectIdDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClientsByClientIdDocuments: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DocumentSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClientsByClientIdDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDocumentsByDocumentIdVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUploadReviews: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                state?: "received" | "under_review" | "accepted" | "rejected" | "infected";
                clientId?: string;
                projectId?: string;
                taken?: "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UploadReview"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUploadReviewsByUploadId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadReview"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUploadReviewsByUploadIdAccept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptUpload"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadReview"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUploadReviewsByUploadIdReject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectUpload"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadReview"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentsByDocumentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchDocumentsByDocumentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedDocument"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDocumentsByDocumentIdLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentLink"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFilesByToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentsByDocumentIdAccesses: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            version: number;
                            actorKind: string;
                            actor: string | null;
                            channel: string;
                            /** @enum {string} */
                            result: "served" | "refused";
                            ip: string | null;
                            userAgent: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentsByDocumentIdAccessesExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProjectsByProjectIdLiaison: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LiaisonEntry"][];
                        nextCursor: null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProjectsByProjectIdLiaison: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLiaisonEntry"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiaisonEntry"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLiaisonByEntryIdClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    outcome: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiaisonEntry"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenItems: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description Part of the item, the project or the client */
                q?: string;
                kind?: "stage" | "checklist_item" | "document_request" | "liaison_query";
                projectId?: string;
                teamId?: string;
                ownerId?: string;
                /** @description Only what has no owner */
                unowned?: string;
                /** @description Only what was due before today */
                overdue?: string;
                /** @description Order of the list; - before a key for descending */
                sort?: "dueOn" | "-dueOn" | "title" | "-title" | "project" | "-project" | "team" | "-team" | "owner" | "-owner";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpenItem"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOpenItemsSetOwner: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemOwners"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClientsByClientIdTimeline: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                kind?: string;
            };
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProjectsByProjectIdTimeline: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                kind?: string;
            };
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvoicesByInvoiceIdTimeline: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                kind?: string;
            };
            header?: never;
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClientsByClientIdPosition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPosition"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProjectsByProjectIdPosition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPosition"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvoicesByInvoiceIdPosition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPosition"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalPending: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PendingItem"][];
                        nextCursor: null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalProjects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PortalProjectSummary"][];
                        nextCursor: null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalProjectsByProjectId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalProject"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalDocuments: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PortalDocument"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortalDocumentsByDocumentIdLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentLink"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalDocumentRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PortalRequestSummary"][];
                        nextCursor: null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalDocumentRequestsByRequestId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalRequest"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortalDocumentRequestsByRequestIdUploads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalUploadsByUploadId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalUpload"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuthConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthConfig"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedMe"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeSignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsers: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                search?: string;
                status?: "invited" | "active" | "suspended" | "deactivated";
                role?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["User"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersByUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchUsersByUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedUser"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersByUserIdResendInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Role"][];
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRolesBySlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: "super_admin" | "admin" | "manager" | "consultant" | "reviewer" | "finance" | "operations" | "support" | "sdr" | "ae" | "sales_supervisor" | "sales_manager" | "sales_agent" | "process_analyst" | "api_user" | "portal_client";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTeams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Team"][];
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLicence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Licence"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putLicence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLicence"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Licence"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ready: boolean;
                        parts: {
                            name: string;
                            isUp: boolean;
                        }[];
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsBillingLogo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The picture; null where there is none */
                        png: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSettingsBillingLogo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    png: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The picture; null where there is none */
                        png: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersByUserIdSuspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersByUserIdReactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersByUserIdDeactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndedUser"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersByUserIdHoldings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holdings"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersByUserIdHandOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOver"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holdings"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClientsByClientIdPortalUsers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalUserList"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClientsByClientIdPortalUsers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitedContact"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalUser"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortalUsersByPortalUserIdResend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalUserId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalUser"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortalUsersByPortalUserIdDisable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalUserId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalUser"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortalUsersByPortalUserIdEnable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalUserId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalUser"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalMe"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchPortalMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedPortalMe"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalMe"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortalConsents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Consents"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalMe"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                actorId?: string;
                entity?: string;
                entityId?: string;
                action?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditExport: {
        parameters: {
            query?: {
                actorId?: string;
                entity?: string;
                entityId?: string;
                action?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHistoryByEntityById: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                entity: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvoices: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                status?: "draft" | "sent" | "overdue" | "paid" | "cancelled" | "open";
                projectId?: string;
                clientId?: string;
                fy?: string;
                q?: string;
                /** @description Order of the list; - before a key for descending */
                sort?: "created" | "-created" | "number" | "-number" | "client" | "-client" | "status" | "-status" | "issueDate" | "-issueDate" | "dueDate" | "-dueDate" | "totalMinor" | "-totalMinor" | "outstandingMinor" | "-outstandingMinor";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceList"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvoicesOverdue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceList"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInvoicesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewInvoice"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePreview"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvoicesByInvoiceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteInvoicesByInvoiceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchInvoicesByInvoiceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeInvoice"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvoicesByInvoiceIdPdf: {
        parameters: {
            query?: {
                copy?: "recipient" | "supplier";
            };
            header?: never;
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileLink"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClientsByClientIdInvoices: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                status?: "draft" | "sent" | "overdue" | "paid" | "cancelled" | "open";
                projectId?: string;
                clientId?: string;
                fy?: string;
                q?: string;
                /** @description Order of the list; - before a key for descending */
                sort?: "created" | "-created" | "number" | "-number" | "client" | "-client" | "status" | "-status" | "issueDate" | "-issueDate" | "dueDate" | "-dueDate" | "totalMinor" | "-totalMinor" | "outstandingMinor" | "-outstandingMinor";
            };
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceList"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProjectsByProjectIdInvoices: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                status?: "draft" | "sent" | "overdue" | "paid" | "cancelled" | "open";
                projectId?: string;
                clientId?: string;
                fy?: string;
                q?: string;
                /** @description Order of the list; - before a key for descending */
                sort?: "created" | "-created" | "number" | "-number" | "client" | "-client" | "status" | "-status" | "issueDate" | "-issueDate" | "dueDate" | "-dueDate" | "totalMinor" | "-totalMinor" | "outstandingMinor" | "-outstandingMinor";
            };
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceList"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProjectsByProjectIdInvoices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvoice"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProjectsByProjectIdMilestones: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneList"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProjectsByProjectIdMilestones: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMilestone"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchMilestonesByMilestoneId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMilestone"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMilestonesByMilestoneIdReach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCreditNotes: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description Part of its number, the invoice’s or the client */
                q?: string;
                status?: "pending_approval" | "issued" | "rejected";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CreditNoteSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvoicesByInvoiceIdCreditNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CreditNote"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInvoicesByInvoiceIdCreditNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCreditNote"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNote"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCreditNotesByCreditNoteId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                creditNoteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNotePaper"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCreditNotesByCreditNoteIdPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                creditNoteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileLink"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: boolean;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSettingsNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: boolean;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsNotificationsChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: {
                            /** @description Null where this kind has no switch of its own for mail */
                            email: boolean | null;
                            inApp: boolean | null;
                        };
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsSmtp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSettings"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSettingsSmtp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailConnectionInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSettings"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSettingsSmtp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSettings"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSettingsSmtpTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionTested"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsWhatsapp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsappSettings"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSettingsWhatsapp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatsappConnectionInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsappSettings"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSettingsWhatsapp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsappSettings"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSettingsWhatsappTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionTested"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotifications: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description Those that were put away instead */
                archived?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postNotificationsRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkRead"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unread"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postNotificationsArchive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkRead"] & unknown;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unread"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalNotifications: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description Those that were put away instead */
                archived?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortalNotificationsRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkRead"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unread"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSchedulerJobsMark_overdue_invoicesRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: string;
                        operationId: string;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchedulerRuns: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            job: string;
                            on: string;
                            at: string;
                            invoices: number;
                            /** @enum {string} */
                            alerts: "pending" | "done" | "skipped";
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvoicesByInvoiceIdPayments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Payment"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInvoicesByInvoiceIdPayments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPayment"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRecorded"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInvoicesByInvoiceIdResend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClientsByClientIdLedger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsBilling: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Firm"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSettingsBilling: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirmInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Firm"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsGstRegistrations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Registration"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSettingsGstRegistrations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchSettingsGstRegistrationsByRegistrationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGstStates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["GstState"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsTaxTablesByTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                table: "gst" | "tds" | "states" | "sac";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TaxTableRow"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSettingsTaxTablesByTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                table: "gst" | "tds" | "states" | "sac";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxTableInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TaxTableRow"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClientsByClientIdBillingProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingProfile"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putClientsByClientIdBillingProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingProfile"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGstinValidate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GstinInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gstin"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAbsences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceList"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAbsences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsence"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAbsencesDeputies: {
        parameters: {
            query?: {
                /** @description Whose deputy; the caller by default */
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deputies"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAbsencesByAbsenceIdEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                absenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            roles: string[];
                            away: {
                                deputy: string;
                                until: string;
                            } | null;
                            /** @description Names of those whose tasks this person does now */
                            standsInFor: string[];
                            overdue: number;
                            today: number;
                            week: number;
                            later: number;
                            /** @description Hands-on time of the work due within a week or late */
                            plannedMinutes: number;
                            weeklyMinutes: number;
                        }[];
                        unclaimed: number;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putWorkloadByUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    weeklyMinutes: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            roles: string[];
                            away: {
                                deputy: string;
                                until: string;
                            } | null;
                            /** @description Names of those whose tasks this person does now */
                            standsInFor: string[];
                            overdue: number;
                            today: number;
                            week: number;
                            later: number;
                            /** @description Hands-on time of the work due within a week or late */
                            plannedMinutes: number;
                            weeklyMinutes: number;
                        }[];
                        unclaimed: number;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksBulkClaim: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkClaim"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkTaskResult"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksBulkReassign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkReassign"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkTaskResult"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksBulkComplete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkComplete"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkTaskResult"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTasks: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                view?: "mine" | "team" | "all";
                sort?: "urgent" | "newest";
                process?: string;
                element?: string;
                /** @description Kind of work, whatever process it belongs to */
                work?: "gates" | "stages" | "uploads" | "evidence";
                /** @description Stage the matter is in */
                stage?: "onboarding" | "documentation" | "filing" | "liaison" | "issue";
                clientId?: string;
                projectId?: string;
                assigneeId?: string;
                due?: "overdue" | "today" | "week";
                sla?: "late" | "due_soon" | "on_track";
                priority?: "high" | "normal";
                /** @description Words of the title, the record, the client or an own draft */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Task"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTasksCounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCounts"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTasksFacets: {
        parameters: {
            query?: {
                view?: "mine" | "team" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskFacets"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksNext: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PulledTask"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTasksByTaskKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTasksByTaskKeyContext: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskContext"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTasksByTaskKeyDiagram: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiagramElements"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTasksByTaskKeyForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        schema: {
                            [key: string]: unknown;
                        };
                    } | null;
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksByTaskKeyClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksByTaskKeyRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseTask"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTasksByTaskKeyColleagues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Colleague"][];
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksByTaskKeyDelegate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegateTask"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putTasksByTaskKeyDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraft"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksByTaskKeyComplete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteTask"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelList"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewModel"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelDraft"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTaskTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskTypes"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getElementTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown[];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postModelsCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckModelFiles"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelFindings"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelsByProcessId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelDetail"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelsByProcessIdVersionsByVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelVersionFiles"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelsByProcessIdDiff: {
        parameters: {
            query?: {
                /** @description `draft`, `deployed` or a version */
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelComparison"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelsByProcessIdDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelDraft"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putModelsByProcessIdDraft: {
        parameters: {
            query?: {
                /** @description Whether others may edit from then on */
                leave?: string;
            };
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveModelDraft"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelDraft"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postModelsByProcessIdDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelDraft"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteModelsByProcessIdDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postModelsByProcessIdDraftLock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelDraft"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteModelsByProcessIdDraftLock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postModelsByProcessIdDraftRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreModelDraft"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelDraft"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postModelsByProcessIdPropose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeDraft"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelChange"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postModelsByProcessIdRedeploy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedeployVersion"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelChange"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelChanges: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                processId?: string;
                state?: ("open" | "deployed" | "rejected") | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelChangeList"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelChangesByChangeId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                changeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelChange"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelsByProcessIdDryRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunDesk"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postModelsByProcessIdDryRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartDryRun"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunState"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteModelsByProcessIdDryRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunState"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelsByProcessIdDryRunProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunState"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postModelsByProcessIdDryRunSteps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeDryRunStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunState"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putModelsByProcessIdDryRunAnswersByElementId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
                elementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseDryRunAnswer"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunState"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelsByProcessIdScenarios: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelScenarioList"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postModelsByProcessIdScenarios: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveScenario"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelScenario"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteModelsByProcessIdScenariosByScenarioId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
                scenarioId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postModelsByProcessIdScenariosByScenarioIdRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
                scenarioId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunState"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getViews: {
        parameters: {
            query: {
                list: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewList"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewView"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteViewsByViewId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchViewsByViewId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedView"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postViewsByViewIdDefault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteViewsByViewIdDefault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcesses: {
        parameters: {
            query?: {
                /** @description Period for what has ended */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Process"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessesByProcessIdHeatmap: {
        parameters: {
            query?: {
                /** @description Newest when not given */
                version?: number;
                /** @description Period for passages and durations; tokens and incidents are of now */
                days?: number;
            };
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Heatmap"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessInstances: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                process?: string;
                version?: number;
                state?: components["schemas"]["InstanceState"] | "";
                q?: string;
                clientId?: string;
                subjectKind?: string;
                subjectId?: string;
                /** @description Id of an element at which the instance stands */
                element?: string;
                /** @description Part of the message of an open incident */
                error?: string;
                /** @description With an open incident of this cause */
                fingerprint?: string;
                /** @description name=value of a variable of the whole instance; personal ones are refused */
                variable?: string;
                startedFrom?: string;
                /** @description Not included */
                startedTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Instance"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessInstancesByInstanceKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instanceKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceDetail"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessInstancesByInstanceKeyDiagram: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instanceKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiagramElements"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessInstancesByInstanceKeyHistory: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                instanceKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessInstancesByInstanceKeyReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instanceKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessInstancesByInstanceKeyVariables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instanceKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Variable"][];
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessInstancesByInstanceKeyVariableChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instanceKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VariableChange"][];
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessInstancesByInstanceKeyJobs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instanceKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Job"][];
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessInstancesByInstanceKeyTimers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instanceKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Timer"][];
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessInstancesByInstanceKeyMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instanceKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Message"][];
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessInstancesByInstanceKeyDecisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instanceKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Decision"][];
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessInstancesByInstanceKeyRelatives: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instanceKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Relative"][];
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIncidents: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                process?: string;
                instance?: string;
                fingerprint?: string;
                state?: "open" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Incident"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIncidentsGroups: {
        parameters: {
            query?: {
                process?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IncidentGroup"][];
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAtlas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Atlas"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAtlasByArea: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                area: "backend-team" | "customer-portal" | "projects" | "assignments" | "compliance-control" | "ai-copilot" | "billing" | "credit-notes" | "overdue" | "platform";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AtlasArea"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessPulse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pulse"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessStalls: {
        parameters: {
            query?: {
                process?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Stalled"][];
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessOperationsPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewOperation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationPreview"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessOperations: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description Operations on this instance */
                instance?: string;
                /** @description Migrations of this process */
                process?: string;
                /** @description Only those that wait for a second person */
                waiting?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Operation"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessOperations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartOperation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessOperationsByOperationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessOperationsByOperationIdItems: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                state?: ("queued" | "sent" | "done" | "failed" | "stopped") | "";
            };
            header?: never;
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OperationItem"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessOperationsByOperationIdDecide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideOperation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessOperationsByOperationIdStop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveReason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessMigrationsPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanMigration"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationPlan"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessMigrations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartMigration"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEngineCommands: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                state?: "refused" | "pending";
                /** @description Business key of an instance, e.g. invoice:<id>: what is held back for its record */
                subject?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Command"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEngineCommandsByCommandId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                commandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandDetail"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEngineCommandsByCommandIdResend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                commandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveReason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Command"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEngineCommandsByCommandIdCorrect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                commandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectCommand"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Command"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEngineCommandsByCommandIdDrop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                commandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveReason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Command"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOutbox: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description Part of the subject or of a recipient */
                q?: string;
                state?: (("queued" | "sent" | "failed" | "held" | "uncertain" | "cancelled") | "bounced") | "";
                template?: string;
                clientId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Mail"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOutboxByMailId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDetail"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOutboxByMailIdResend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDetail"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOutboxByMailIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDetail"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMissionControl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissionControl"];
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSearch: {
        parameters: {
            query?: {
                q?: string;
                /** @description Comma-separated: client, project, invoice, document, task */
                types?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            kind: string;
                            id: string;
                            title: string;
                            subtitle: string;
                        }[];
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStream: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalStream: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOpsQueuesSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDevClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        now: string;
                        offsetMs: number;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDevClockMove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    duration: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        now: string;
                        offsetMs: number;
                    };
                };
            };
            /** @description Problem details */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
