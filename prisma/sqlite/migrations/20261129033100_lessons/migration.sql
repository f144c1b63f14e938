-- CreateTable
CREATE TABLE "lesson" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "boardId" TEXT NOT NULL,
    "hostId" TEXT NOT NULL,
    "code" TEXT,
    "codeAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL DEFAULT 'live',
    "stage" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" DATETIME,
    CONSTRAINT "lesson_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "board" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "lesson_seat" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "lessonId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "groupId" TEXT,
    "hand" TEXT,
    "handAt" DATETIME,
    "joinedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "lesson_seat_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "lesson" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "lesson_group" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "lessonId" TEXT NOT NULL,
    "boardId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "handedInAt" DATETIME,
    CONSTRAINT "lesson_group_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "lesson" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "lesson_group_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "board" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "lesson_exhibit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "lessonId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "groupId" TEXT,
    "position" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "revealedAt" DATETIME,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "lesson_exhibit_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "lesson" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "lesson_code_key" ON "lesson"("code");

-- CreateIndex
CREATE INDEX "lesson_boardId_state_idx" ON "lesson"("boardId", "state");

-- CreateIndex
CREATE INDEX "lesson_hostId_startedAt_idx" ON "lesson"("hostId", "startedAt");

-- CreateIndex
CREATE INDEX "lesson_seat_userId_idx" ON "lesson_seat"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_seat_lessonId_userId_key" ON "lesson_seat"("lessonId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_seat_lessonId_number_key" ON "lesson_seat"("lessonId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_group_boardId_key" ON "lesson_group"("boardId");

-- CreateIndex
CREATE INDEX "lesson_group_lessonId_idx" ON "lesson_group"("lessonId");

-- CreateIndex
CREATE INDEX "lesson_exhibit_lessonId_kind_idx" ON "lesson_exhibit"("lessonId", "kind");
