-- Chats that go on: a few among all tickets, looked for after every change.
CREATE INDEX tickets_chats ON tickets (active, created_at, id) WHERE channel = 'CHAT' AND active = 1;
