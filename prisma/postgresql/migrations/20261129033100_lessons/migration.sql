-- CreateTable
CREATE TABLE "lesson" (
    "id" TEXT NOT NULL,
    "boardId" TEXT NOT NULL,
    "hostId" TEXT NOT NULL,
    "code" TEXT,
    "codeAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL DEFAULT 'live',
    "stage" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "lesson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lesson_seat" (
    "id" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "groupId" TEXT,
    "hand" TEXT,
    "handAt" TIMESTAMP(3),
    "joinedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lesson_seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lesson_group" (
    "id" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "boardId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "handedInAt" TIMESTAMP(3),

    CONSTRAINT "lesson_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lesson_exhibit" (
    "id" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "groupId" TEXT,
    "position" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "revealedAt" TIMESTAMP(3),
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lesson_exhibit_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_seat" ADD CONSTRAINT "lesson_seat_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "lesson"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_group" ADD CONSTRAINT "lesson_group_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "lesson"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_group" ADD CONSTRAINT "lesson_group_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson_exhibit" ADD CONSTRAINT "lesson_exhibit_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "lesson"("id") ON DELETE CASCADE ON UPDATE CASCADE;
