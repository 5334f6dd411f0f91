/** What happened to a client: taken on and changed, contacts, invitations, projects opened, invoices and their payment. */
export const clientHappenings = `
  select 'client-' || a.id as id, a.at, 'client' as kind,
         case a.action when 'client.create' then 'Client taken on' when 'client.set-owner' then 'Given to another owner'
                       else 'Details changed' end as title,
         a.reason as text, a.actor_id as who
    from audit_log a
   where a.company_id = app_company() and a.entity = 'client' and a.entity_id = :record and a.action like 'client.%'
  union all
  select 'contact-' || c.id, c.created_at, 'client', 'Contact added: ' || btrim(c.first_name || ' ' || c.last_name), c.title, c.created_by
    from contact c where c.client_id = :record
  union all
  select 'invited-' || p.id, p.sent_at, 'client', 'Invited to the portal: ' || p.contact_name, null, null
    from portal_invitation p where p.client_id = :record and p.sent_at is not null
  union all
  select 'project-' || p.id, p.created_at, 'project', 'Project opened: ' || p.title, p.number, p.created_by
    from project p where p.client_id = :record
  union all
  select 'licence-' || l.id, l.created_at, 'licence', 'Licence stored: ' || l.licence_no, p.number, null
    from issued_licence l join project p on p.id = l.project_id where p.client_id = :record
  union all
  select 'invoice-sent-' || i.id, i.sent_at, 'invoice', 'Invoice issued: ' || i.invoice_number, null, null
    from invoice i where i.client_id = :record and i.sent_at is not null
  union all
  select 'invoice-overdue-' || i.id, i.overdue_at, 'invoice', 'Invoice overdue: ' || i.invoice_number, null, null
    from invoice i where i.client_id = :record and i.overdue_at is not null
  union all
  select 'invoice-paid-' || i.id, i.paid_at, 'invoice', 'Invoice paid: ' || i.invoice_number, null, null
    from invoice i where i.client_id = :record and i.paid_at is not null`

/** What happened to an invoice: drafted, changed, issued, mailed, chased, credited and paid. */
export const invoiceHappenings = `
  select 'drafted-' || i.id as id, i.created_at as at, 'invoice' as kind, 'Invoice drafted' as title, i.draft_ref as text, null::uuid as who
    from invoice i where i.id = :record
  union all
  select 'changed-' || a.id, a.at, 'invoice', 'Draft changed', a.reason, a.actor_id
    from audit_log a
   where a.company_id = app_company() and a.entity = 'invoice' and a.entity_id = :record and a.actor_kind = 'user'
     and a.action = 'invoice.change'
  union all
  select 'sent-' || i.id, i.sent_at, 'invoice', 'Invoice issued: ' || i.invoice_number, null, null
    from invoice i where i.id = :record and i.sent_at is not null
  union all
  select 'overdue-' || i.id, i.overdue_at, 'invoice', 'Invoice overdue', null, null
    from invoice i where i.id = :record and i.overdue_at is not null
  union all
  select 'paid-' || i.id, i.paid_at, 'invoice', 'Invoice paid', null, null
    from invoice i where i.id = :record and i.paid_at is not null
  union all
  select 'note-' || n.id, n.created_at, 'invoice', 'Credit note ' || coalesce(n.credit_number, replace(n.status, '_', ' ')), n.reason, n.created_by
    from credit_note n where n.invoice_id = :record
  union all
  select 'payment-' || p.id, p.created_at, 'invoice', 'Payment recorded', p.reference, p.created_by
    from payment p join payment_allocation x on x.payment_id = p.id where x.invoice_id = :record
  union all
  select 'email-' || m.id, coalesce(m.sent_at, m.created_at), 'email', 'Mail ' || m.state || ': ' || m.subject, null, null
    from email m where m.record_kind = 'invoice' and m.record_id = :record`
